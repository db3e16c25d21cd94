import { wordsSchema } from '../../data/schemas/words.ts';
import type { Problem } from '../problem.ts';
import { fit } from './fit.ts';
import { checkLetters } from './letters.ts';
import { readYaml } from './yaml.ts';

const blanks = (text: string): string =>
  [...text.matchAll(/\{\{\w+\}\}/g)]
    .map(([blank]) => blank)
    .sort()
    .join(', ');

/** The words of the interface: both languages have all of them, with the same {{…}} to be filled in. */
export function checkWords(texts: Readonly<Record<'ja' | 'en', string>>): Problem[] {
  const read = (locale: 'ja' | 'en') => {
    const file = `i18n/${locale}.yaml`;
    const reading = readYaml(file, texts[locale]);
    const { value, problems } = fit(reading, [], wordsSchema, reading.value);
    return {
      reading,
      value,
      problems: [
        ...reading.problems,
        ...checkLetters(file, texts[locale]),
        ...(reading.problems.length > 0 ? [] : problems),
      ],
    };
  };
  const [ja, en] = [read('ja'), read('en')];
  const problems = [...ja.problems, ...en.problems];
  if (ja.value === undefined || en.value === undefined || problems.length > 0) return problems;
  const inEnglish: Readonly<Record<string, string>> = en.value;
  return Object.entries(ja.value).flatMap(([key, text]) => {
    const [here, there] = [blanks(text), blanks(inEnglish[key] ?? '')];
    return here === there
      ? []
      : [
          {
            ...en.reading.at([key]),
            says: `what is filled in differs: ${here || 'nothing'} in Japanese, ${there || 'nothing'} in English`,
            remedy: 'Copy the {{…}} letter by letter from the other language',
          },
        ];
  });
}
