import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../lib/content-check.ts';
import { describeProblems } from '../lib/problem.ts';

/** Reads what editors write: the data files and the chapters, as text. */
export function readContent(root: URL) {
  const data = new URL('src/data/', root);
  const chapters = (locale: 'ja' | 'en') => {
    const folder = new URL(`src/content/docs/${locale === 'en' ? 'en/' : ''}handbook/`, root);
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => ({
          id: basename(name, '.mdx'),
          file: `${locale === 'en' ? 'en/' : ''}handbook/${name}`,
          text: readFileSync(new URL(name, folder), 'utf8'),
        }));
    } catch {
      return [];
    }
  };
  return {
    files: Object.fromEntries(
      readdirSync(data)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [name, readFileSync(join(fileURLToPath(data), name), 'utf8')]),
    ),
    chapters: { ja: chapters('ja'), en: chapters('en') },
    pages: readdirSync(new URL('src/content/docs/', root), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.mdx') && !/^(?:en|handbook)\//.test(file))
      .map((file) => `/${file}`.replace(/(?:\/index)?\.mdx$/, '/')),
  };
}

/** Stops a build with every problem of the content at once; the development server only says them. */
export function verifyContent(): AstroIntegration {
  return {
    name: 'verify-content',
    hooks: {
      'astro:config:setup'({ command, config, logger, addWatchFile }) {
        addWatchFile(new URL('src/data/', config.root));
        const problems = checkContent(readContent(config.root));
        if (problems.length === 0) return;
        const report = describeProblems(problems);
        if (command === 'build') throw new Error(report);
        logger.error(report);
      },
    },
  };
}
