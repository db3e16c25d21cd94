/**
 * Replies behind the `#` of a link: one letter to a question in a fixed order, `-` where it was not asked, `.` where the
 * reader does not know. The order of questions and of their options is the link's meaning: what is added goes to the end.
 */
import { UNKNOWN, type Replies } from './logic.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

type Asked = readonly { id: string; options: readonly string[] }[];

/** The replies as letters; nothing behind the last answer. */
export const toLink = (questions: Asked, replies: Replies): string =>
  questions
    .map(({ id, options }) => {
      const reply = replies[id];
      if (reply === undefined) return '-';
      return reply === UNKNOWN ? '.' : (LETTERS[options.indexOf(reply)] ?? '-');
    })
    .join('')
    .replace(/-+$/, '');

/** The replies that a link holds; nothing where a letter in it belongs to no answer. Never throws. */
export function fromLink(questions: Asked, text: string): Replies | undefined {
  const letters = [...text.normalize('NFKC').replace(/\s+/g, '').replace(/^#/, '')];
  if (letters.length === 0 || letters.length > questions.length) return undefined;
  const replies: Record<string, string> = {};
  for (const [n, letter] of letters.entries()) {
    const question = questions[n];
    if (letter === '-' || !question) continue;
    const option = letter === '.' ? UNKNOWN : question.options[LETTERS.indexOf(letter)];
    if (option === undefined) return undefined;
    replies[question.id] = option;
  }
  return replies;
}
