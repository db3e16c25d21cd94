import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: '.config/eslint.config.js' });

const complaints = async (file: string, code: string) =>
  (await eslint.lintText(code, { filePath: file })).flatMap(({ messages }) => messages.map(({ message }) => message));

describe('who may know whom', () => {
  it.each([
    ['src/lib/paths.ts', "import { fold } from '../search/fold.ts';", 'it must know none of them'],
    ['src/search/fold.ts', "import x from '../components/handbook/overdue.ts';", 'it must run without any page'],
    ['src/figures/kit/draw.ts', "import x from '../../components/handbook/overdue.ts';", 'drawn from words alone'],
    [
      'src/components/handbook/overdue.ts',
      "import x from '../../../widgets/kit/locale.ts';",
      'the bridge from data to widgets',
    ],
    ['src/lib/dates.ts', "import x from '../../widgets/kit/locale.ts';", 'bring data and widgets together'],
    ['src/lib/dates.ts', "import x from '#widgets/kit/locale.ts';", 'bring data and widgets together'],
    [
      'src/components/handbook/overdue.ts',
      "import x from '#widgets/kit/locale.ts';",
      'the bridge from data to widgets',
    ],
    ['src/lib/paths.ts', "import { fold } from '~/search/fold.ts';", 'it must know none of them'],
    [
      'widgets/prompt-builder/fold.ts',
      "import x from '#widgets/maturity-quiz/model.ts';",
      'Widgets never know each other',
    ],
    ['src/data/schemas/term.ts', "import x from '../../../widgets/kit/locale.ts';", 'knows what widgets ask for'],
    ['widgets/kit/locale.ts', "import x from '../../src/lib/dates.ts';", 'A widget could stand in any site'],
    ['src/components/handbook/overdue.ts', "import x from 'pagefind';", 'knows the engine'],
    ['src/cli/due.ts', "import x from '../../tests/support/pages.ts';", 'stand without their tests'],
    ['widgets/prompt-builder/guard.ts', 'export const today = new Date();', 'stays true tomorrow'],
    ['widgets/subsidy-checker/say.ts', 'export const kept = localStorage.kept;', 'Hand in what it needs'],
    ['widgets/maturity-quiz/outcome.ts', "import { h } from 'preact';", 'What it looks like stands beside it'],
  ])('%s: %s', async (file, code, why) => {
    expect((await complaints(file, code)).join('\n')).toContain(why);
  });
});
