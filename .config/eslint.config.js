import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import esX from 'eslint-plugin-es-x';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may know whom; see “The house” in README.md. Each message says why. */
const layers = [
  {
    target: './src/lib',
    from: ['./src/components', './src/pages', './src/search', './src/figures', './src/integrations', './src/cli'],
    message: 'lib holds small pure helpers that every layer uses: it must know none of them.',
  },
  {
    target: './src/data/schemas',
    from: [
      './src/components',
      './src/pages',
      './src/search',
      './src/figures',
      './src/integrations',
      './src/lib',
      './src/cli',
    ],
    message: 'A schema says what an editor may write: it must not depend on how that is shown.',
  },
  {
    target: './src/figures',
    from: ['./src/components', './src/pages', './src/search', './src/integrations'],
    message: 'A figure is drawn from words alone, so that it can stand on any page.',
  },
  {
    target: './src/search',
    from: ['./src/components', './src/pages', './src/figures', './src/integrations'],
    message: 'Search turns a query into a ranking: it must run without any page.',
  },
  {
    target: './src/components',
    from: ['./src/pages', './src/integrations', './src/cli'],
    message: 'Pages use components, never the other way round.',
  },
  {
    target: './src/**/!(*.test).{ts,astro}',
    from: './tests',
    message: 'The site and the commands for editors stand without their tests.',
  },
  {
    target: './widgets',
    from: './src',
    message: 'A widget could stand in any site: what it needs of this one is handed to it.',
  },
  {
    target: './src/!(components|content.config.ts|locales.ts|data)/**',
    from: './widgets',
    message: 'Only components/islands and data/schemas/widgets bring data and widgets together.',
  },
  {
    target: './src/data/schemas/!(widgets.ts)',
    from: './widgets',
    message: 'Only data/schemas/widgets.ts knows what widgets ask for.',
  },
  {
    target: './src/components/!(islands)/**',
    from: './widgets',
    message: 'Only components/islands is the bridge from data to widgets.',
  },
  ...['maturity-quiz', 'prompt-builder', 'subsidy-checker', 'embed'].map((widget) => ({
    target: `./widgets/${widget}`,
    from: './widgets',
    except: [`./${widget}`, './kit'],
    message: 'Widgets never know each other; what they share stands in widgets/kit.',
  })),
];

/** What is reckoned from what is handed in alone: rules, codes, texts, rankings. */
const pure = [
  'widgets/maturity-quiz/{advice,code,compare,fields,model,outcome,sheet,state}.ts',
  'widgets/prompt-builder/{compose,digits,fold,guard,guarded,lint,loop,mask,names,own,phrases,placeholder,remedy}.ts',
  'widgets/subsidy-checker/{amount,calendar,explain,link,logic,model,say,session}.ts',
  'src/search/**/*.ts',
];

/** What may run in a reader's browser; the oldest stand in src/lib/browsers.ts. */
const inBrowsers = ['src/{components,lib,offline,search}/**/*.ts', 'widgets/**/*.{ts,tsx}'];

/** Safari 15 does not find the name that such a field begins with, and the whole tool stays dead (WebKit's bug 236843). */
const OLD_SAFARI = {
  selector:
    'PropertyDefinition > :matches(CallExpression, NewExpression)[callee.type="Identifier"]:not([callee.name=/^(?:Map|Set|WeakMap)$/])',
  message: 'Safari 15 trips over it. Set the field in the constructor.',
};

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.mjs', '.astro'],
          // Without the aliases an import by `#widgets` or `~` would be seen by no rule.
          tsconfig: { configFile: fileURLToPath(new URL('../tsconfig.json', import.meta.url)), references: 'auto' },
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: layers }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/search/pagefind.ts', 'src/integrations/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['pagefind', 'pagefind/*', '@pagefind/*'],
              message: 'Only src/search/pagefind.ts knows the engine, so that it can be replaced.',
            },
          ],
        },
      ],
    },
  },
  { files: inBrowsers, rules: { 'no-restricted-syntax': ['error', OLD_SAFARI] } },
  {
    files: pure,
    ignores: ['src/search/pagefind.ts', 'src/search/dialog/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'location'].map((name) => ({
          name,
          message: 'A model is pure: answers in, result out. Hand in what it needs.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Hand in today, so that a case in a table stays true tomorrow.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Hand in today, so that a case in a table stays true tomorrow.',
        },
        {
          selector: 'ImportDeclaration[source.value=/^preact/]',
          message: 'A model is pure: answers in, result out. What it looks like stands beside it.',
        },
        OLD_SAFARI,
      ],
    },
  },
  {
    files: inBrowsers,
    // Tests, and what runs while the site is built.
    ignores: ['**/*.test.ts', 'src/lib/furigana/read.ts', 'src/lib/prose.ts'],
    // Whether `.with()` is an array's can be told by its type alone.
    languageOptions: { parserOptions: { projectService: true } },
    extends: [esX.configs['flat/restrict-to-es2022']],
    rules: {
      // The one thing older than ES2022 that Safari learned in 2023; a script that holds it is not run at all.
      'es-x/no-regexp-lookbehind-assertions': 'error',
      // They are younger, and in all of these browsers.
      'es-x/no-array-prototype-findlast-findlastindex': 'off',
      // Gone once the site is built.
      'es-x/no-import-attributes': 'off',
      'es-x/no-json-modules': 'off',
    },
  },
  { files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
);
