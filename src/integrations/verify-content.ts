import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../lib/content-check.ts';
import { describeProblems } from '../lib/problem.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Reads what editors write: the data files, the pages and the words of the interface, as text. */
export function readContent(root: URL) {
  const data = new URL('src/data/', root);
  const docs = new URL('src/content/docs/', root);
  const written = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => ({
      id: basename(file, '.mdx'),
      address: `/${file.replace(/^en\//, '')}`.replace(/(?:\/index)?\.mdx$/, '/'),
      file,
      text: readFileSync(new URL(file, docs), 'utf8'),
    }));
  const ja = written.filter(({ file }) => !file.startsWith('en/'));
  const en = written.filter(({ file }) => file.startsWith('en/'));
  const isChapter = ({ address }: { address: string }) => address.startsWith('/handbook/');
  const isOther = (page: { address: string }) => !isChapter(page);
  const words = (locale: string) => readFileSync(new URL(`src/content/i18n/${locale}.yaml`, root), 'utf8');
  return {
    words: { ja: words('ja'), en: words('en') },
    files: Object.fromEntries(
      readdirSync(data)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [name, readFileSync(join(fileURLToPath(data), name), 'utf8')]),
    ),
    chapters: { ja: ja.filter(isChapter), en: en.filter(isChapter) },
    pages: { ja: ja.filter(isOther), en: en.filter(isOther) },
  };
}

/** The day that has begun somewhere on earth: whoever writes there is not ahead of time. */
const tomorrow = (): string => new Date(Date.now() + DAY).toISOString().slice(0, 10);

/** Where in our code a slip was found does not help to mend it. */
const withoutTrace = (report: string): Error => Object.assign(new Error(report), { stack: '' });

/** Stops a build with every problem of the content at once; the development server only says them. */
export function verifyContent(): AstroIntegration {
  return {
    name: 'verify-content',
    hooks: {
      'astro:config:setup'({ command, config, logger, addWatchFile }) {
        addWatchFile(new URL('src/data/', config.root));
        const problems = checkContent(readContent(config.root), tomorrow());
        if (problems.length === 0) return;
        const report = describeProblems(problems);
        if (command === 'build') throw withoutTrace(report);
        logger.error(report);
      },
    },
  };
}
