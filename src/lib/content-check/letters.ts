import type { Problem } from '../problem.ts';

/** Letters that look right and are not: text copied from a PDF or a table brings them along. */
const STRANGE: readonly (readonly [letters: string, says: string])[] = [
  ['\\u00AD\\u200B-\\u200D\\u2060', 'an invisible letter'],
  ['\\u00A0', 'a space that is no ordinary one'],
  ['\\uFF61-\\uFF9F', 'half-width kana'],
  ['\\u3099\\u309A', 'a mark that is not joined to its kana'],
];

const BESIDE = `[^ \\t\\n:"'<>[\\]]{0,5}`;

const PATTERNS = STRANGE.map(([letters, says]) => [new RegExp(`${BESIDE}[${letters}]${BESIDE}`), says] as const);

/** Lines on which such letters stand. */
export function checkLetters(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, n) =>
    PATTERNS.flatMap(([seen, says]): Problem[] => {
      const [found] = seen.exec(line) ?? [];
      return found === undefined
        ? []
        : [{ file, place: '', line: n + 1, says: `there is ${says} in “${found}”`, remedy: 'Type these words anew' }];
    }),
  );
}
