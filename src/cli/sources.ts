/** Asks whether the addresses that facts rest on still answer. Needs the network; run on a schedule, not in the tests. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const folder = fileURLToPath(new URL('../data/', import.meta.url));
const addresses = new Map<string, string>();
for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml')))
  for (const [, url] of readFileSync(join(folder, name), 'utf8').matchAll(/\burl:\s*["']?(https?:\/\/[^\s"',}]+)/g))
    if (url !== undefined) addresses.set(url, name);

/** What is wrong with an address, if anything; a page that refuses robots still answers. */
async function complaint(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(20_000) });
    return response.status === 404 || response.status === 410 || response.status >= 500
      ? `answers ${response.status}`
      : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

let wrong = 0;
for (const [url, name] of addresses) {
  const says = await complaint(url);
  if (says === undefined) continue;
  wrong++;
  console.log(`${name}: ${url} ${says}. Look it up, correct url and asOf, or lower its grade.`);
}
console.log(`${addresses.size} addresses asked, ${wrong} to look at.`);
process.exitCode = wrong > 0 ? 1 : 0;
