/** Prints the text of the built Japanese pages with its readings in brackets, to be proofread: `npm run readings dx`. */
import { fileURLToPath } from 'node:url';
import { analyser, correctionsOf, japanesePages, passagesOfPage } from '../integrations/furigana.ts';
import { read } from '../lib/furigana/read.ts';
import { inBrackets, spread } from '../lib/furigana/words.ts';

const root = new URL('../../', import.meta.url);
const [asked = '', folder = process.env.OUT_DIR ?? 'dist'] = process.argv.slice(2);
const analyse = await analyser();
const corrections = correctionsOf(root);
const seen = new Set<string>();
for (const { path, html } of japanesePages(fileURLToPath(new URL(folder, root)))) {
  if (!path.includes(asked)) continue;
  console.log(`\n${path}`);
  for (const passage of passagesOfPage(html)) {
    if (seen.has(passage)) continue;
    seen.add(passage);
    const { text, words } = read(passage, analyse, corrections);
    console.log(
      inBrackets(
        text,
        words.flatMap(({ start, end, readings }) => spread(text.slice(start, end), readings, start)),
      ).trim(),
    );
  }
}
