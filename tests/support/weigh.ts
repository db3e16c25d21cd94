/** `npm run weigh`: weighs every chapter and tool of `dist/` and keeps that as what they may weigh. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHAPTERS } from '../../src/sidebar.ts';
import { weighPage } from './page-weight.ts';

const root = join(import.meta.dirname, '../..');
const TOOLS = ['maturity-quiz', 'prompt-builder', 'subsidy-checker'];

const paths = ['', 'en/'].flatMap((language) => [
  ...CHAPTERS.map((id) => `${language}handbook/${id}/`),
  ...TOOLS.map((id) => `${language}tools/${id}/`),
]);
const weights = Object.fromEntries(paths.map((path) => [path, weighPage(join(root, 'dist'), '/', path)]));
writeFileSync(join(root, 'tests/site/weights.json'), `${JSON.stringify(weights, null, 2)}\n`);
for (const [path, { page, styles, scripts }] of Object.entries(weights))
  console.log(`${path}: page ${page} + styles ${styles} + scripts ${scripts} = ${page + styles + scripts} bytes`);
