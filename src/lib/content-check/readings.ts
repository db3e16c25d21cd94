import { align } from '../furigana/align.ts';
import type { Problem } from '../problem.ts';
import { bare } from '../furigana/read.ts';
import { hasKanji } from '../furigana/words.ts';
import type { Reading } from './yaml.ts';

/** Each reading can be laid over its word: what is kana in the word stands in the reading as well. */
export function checkReadings(reading: Reading, entries: Readonly<Record<string, string>>): Problem[] {
  return Object.entries(entries).flatMap(([key, said]): Problem[] => {
    const word = bare(key);
    if (!hasKanji(word))
      return [{ ...reading.at([key]), says: 'there are no kanji in this word', remedy: 'Remove the line' }];
    if (align(word, said) === undefined)
      return [
        {
          ...reading.at([key]),
          says: `the reading ${said} does not fit`,
          remedy: 'Write the whole of the word as it is read, with its kana and digits',
        },
      ];
    return [];
  });
}
