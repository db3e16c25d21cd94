/** Lists facts that are overdue or will be within sixty days. It stops nothing: the pages say so themselves. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse } from 'yaml';
import { todayInJapan } from '../components/islands/today.ts';
import { dueOn, reviewDates } from '../lib/due.ts';

const DAYS = 60;
const folder = fileURLToPath(new URL('../data/', import.meta.url));
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as unknown]),
);
const { overdue, soon } = dueOn(reviewDates(files), todayInJapan(new Date()), DAYS);

if (overdue.length + soon.length === 0) console.log(`Nothing in the data falls due within ${DAYS} days.`);
for (const { place, reviewBy } of overdue) console.log(`overdue since ${reviewBy}: ${place}`);
for (const { place, reviewBy } of soon) console.log(`due by ${reviewBy}: ${place}`);
