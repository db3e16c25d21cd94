/**
 * Lays the Japanese and the English edition side by side. `node src/cli/twins.ts` says where their shapes
 * differ and where one side has changed since the two were last compared; with `--accept` it records that
 * they have been compared now.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedAlone, differences, type Compared } from '../lib/twins.ts';

const docs = join(import.meta.dirname, '../content/docs');
const file = join(import.meta.dirname, '../content/twins.json');
const accept = process.argv.includes('--accept');

const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.mdx') && !name.startsWith('en/'))
  .sort();
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { [page: string]: Compared }) : {};
const now: { [page: string]: Compared } = {};
const remarks: string[] = [];

for (const page of pages) {
  const english = join(docs, 'en', page);
  if (!existsSync(english)) {
    remarks.push(`${page} has no English twin. Write src/content/docs/en/${page}.`);
    continue;
  }
  const [ja, en] = [readFileSync(join(docs, page), 'utf8'), readFileSync(english, 'utf8')];
  now[page] = [fingerprint(ja), fingerprint(en)];
  for (const difference of differences(ja, en)) remarks.push(`${page} and en/${page} differ in ${difference}.`);
  const alone = changedAlone(recorded[page], now[page]);
  if (alone !== undefined && !accept)
    remarks.push(
      `${alone === 'ja' ? page : `en/${page}`} has changed since the two languages were last compared. Bring ${
        alone === 'ja' ? `en/${page}` : page
      } up to it, then run: npm run twins`,
    );
}
if (accept) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);

for (const remark of remarks) console.log(remark);
console.log(remarks.length === 0 ? 'Both languages agree.' : `${remarks.length} remarks on the two languages.`);
process.exitCode = remarks.length === 0 ? 0 : 1;
