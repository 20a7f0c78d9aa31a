import { builtinModules } from 'node:module';
import boundaries from 'eslint-plugin-boundaries';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const base = ['diagnostics', 'kubernetes'];
const facts = ['models', 'upstream', ...base];
// What several rooms of rules use.
const forRules = ['rules/shared', ...facts];

// Which room may import which. The deeper folder is the room: lib/rules itself is the door to the rules, and gathers them.
const arrows = {
  jaeger: ['jaeger-common', 'backend', 'app', 'rules', 'rules/jaeger/options', 'imports', ...facts],
  'jaeger-v2': [
    ...['jaeger-common', 'backend', 'app', 'rules', 'rules/jaeger-v2', 'rules/jaeger-v2/props', 'imports'],
    ...facts,
  ],
  'jaeger-common': ['app', 'rules', 'rules/jaeger/options', ...facts],
  'jaeger-operator': ['app', 'rules', 'rules/jaeger-operator', 'imports', ...facts],
  milvus: [
    ...['backend', 'app', 'rules', 'rules/milvus/release', 'rules/milvus/cr', 'rules/milvus/adoption'],
    ...['adoption', 'imports', ...facts],
  ],
  backend: ['rules', 'upstream', ...base],
  app: ['files', 'rules', 'rules/app', ...facts],
  cli: [
    ...[
      'doctor',
      'rules',
      'rules/milvus/release',
      'rules/milvus/trace',
      'rules/milvus/values',
      'rules/milvus/adoption',
    ],
    ...['adoption', 'files', ...facts],
  ],
  // In it the links are rules over what the programs of `asking` answered.
  doctor: ['rules', 'rules/shared', ...facts],
  rules: [
    ...['rules/app', 'rules/environment', 'rules/jaeger', 'rules/jaeger/options', 'rules/jaeger-operator'],
    ...['rules/jaeger-v2', 'rules/jaeger-v2/carriers', 'rules/jaeger-v2/collector', 'rules/jaeger-v2/config'],
    ...['rules/jaeger-v2/props', 'rules/jaeger-v2/running'],
    ...['rules/milvus/adoption', 'rules/milvus/cr', 'rules/milvus/release', 'rules/schema', 'adoption', ...forRules],
  ],
  'rules/app': forRules,
  'rules/environment': forRules,
  'rules/schema': ['rules/jaeger/options', 'rules/milvus/cr', ...forRules],
  'rules/jaeger': ['access', 'cr', 'options', 'pods', 'storage'].map((room) => `rules/jaeger/${room}`).concat(forRules),
  'rules/jaeger/access': forRules,
  'rules/jaeger/cr': ['rules/jaeger/options', ...forRules],
  'rules/jaeger/options': forRules,
  'rules/jaeger/pods': forRules,
  'rules/jaeger/storage': ['rules/jaeger/options', ...forRules],
  'rules/jaeger-operator': forRules,
  'rules/jaeger-v2': [
    ...['carriers', 'collector', 'config', 'props', 'running'].map((room) => `rules/jaeger-v2/${room}`),
    ...forRules,
  ],
  'rules/jaeger-v2/carriers': forRules,
  'rules/jaeger-v2/collector': forRules,
  'rules/jaeger-v2/config': forRules,
  'rules/jaeger-v2/props': forRules,
  'rules/jaeger-v2/running': ['rules/jaeger-v2/config', ...forRules],
  'rules/milvus/adoption': ['rules/milvus/release', 'rules/milvus/shared', 'adoption', ...forRules],
  'rules/milvus/release': ['rules/milvus/shared', 'rules/milvus/trace', 'rules/milvus/values', ...forRules],
  'rules/milvus/cr': [...['rules/milvus/addresses', 'rules/milvus/shared', 'rules/milvus/trace'], ...forRules],
  'rules/milvus/values': ['rules/milvus/addresses', 'rules/milvus/shared', ...forRules],
  'rules/milvus/addresses': forRules,
  'rules/milvus/trace': forRules,
  'rules/milvus/shared': ['rules/milvus/trace', ...forRules],
  'rules/shared': facts,
  adoption: facts,
  models: ['upstream', ...base],
  upstream: ['imports', ...base],
  diagnostics: [],
  files: [],
  kubernetes: ['diagnostics'],
  environments: [],
  imports: [],
};
const rooms = Object.keys(arrows).filter((room) => room !== 'environments' && room !== 'imports');
const elements = (types) => ({ to: { element: { type: types } } });
const PUBLIC_API = { to: { file: { categories: 'public-api' } } };

// No expression over a text of the user's may take more than linear time; the plugin finds most, but not this one.
const ANCHORED = {
  selector: 'Literal[regex.pattern=/(^[^^].*|\\|[^()]*)\\.[*+]/]',
  message: 'With .* it takes quadratic time unless it begins with ^: cut the text by indexOf first.',
};
// Of a mapping with a key `toString` there is no String().
const TEXT_OF = ["CallExpression[callee.name='String']", "CallExpression > Identifier.arguments[name='String']"].map(
  (selector) => ({ selector, message: 'Use textOf of lib/kubernetes/json.' }),
);

/** The files of lib/cli that read, write or print; the others lint a text that they are given. */
const NEEDS_NODE = [
  ...[
    'config',
    'dist-folder',
    'doctor-command',
    'input',
    'lint',
    'lint-command',
    'main',
    'neighbours',
    'output',
    'program',
  ],
  ...['usage-sentence', 'values-command'],
];

/** A browser has neither node nor constructs. */
function runsAnywhere(...files) {
  const message = 'This file runs in a browser as well.';
  const packages = ['node:*', 'cdk8s', 'cdk8s-*', 'constructs', 'constructs/*', 'commander'];
  const globals = ['Buffer', 'process', 'require', 'module', 'global', '__dirname', '__filename', 'setImmediate'];
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: builtinModules.map((name) => ({ name, message })),
        patterns: [
          { group: packages, message },
          ...files.map((file) => ({ group: [`**/${file}`], message, allowTypeImports: true })),
        ],
      },
    ],
    'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message }))],
  };
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'build/',
      'dist/',
      'examples/',
      'package/',
      'imports/',
      '.dist-*/',
      '.e2e/',
      '.stryker/',
      '**/*.js',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      // A method has all parameters of its interface, by their names there, which are keywords in Python. jsii rejects it otherwise.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^fromNamespace$' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['lib/**/*.ts', 'environments/**/*.ts', 'main.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.json'] } },
      'boundaries/elements': [
        // The deepest first: the first that fits counts.
        ...rooms
          .toSorted((a, b) => b.split('/').length - a.split('/').length)
          .map((room) => ({ type: room, pattern: `lib/${room}`, partialMatch: false })),
        { type: 'environments', pattern: 'environments', partialMatch: false },
        { type: 'imports', pattern: 'imports', partialMatch: false },
      ],
      'boundaries/files': [
        { category: 'public-api', pattern: 'lib/index.ts' },
        { category: 'main', pattern: 'main.ts' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...Object.entries(arrows).map(([from, allow]) => ({
              from: { element: { type: from } },
              allow: elements([from, ...allow]),
            })),
            { from: { file: { categories: 'public-api' } }, allow: elements(rooms) },
            { from: { element: { type: 'environments' } }, allow: PUBLIC_API },
            { from: { file: { categories: 'main' } }, allow: [PUBLIC_API, elements(['environments'])] },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/**/*.ts', 'tools/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'no-restricted-syntax': ['error', ANCHORED],
    },
  },
  {
    files: [
      'lib/{adoption,app,cli,doctor,jaeger,jaeger-common,jaeger-operator,jaeger-v2,kubernetes,milvus,models,rules,upstream}/**/*.ts',
    ],
    ignores: ['lib/kubernetes/json.ts'],
    rules: { 'no-restricted-syntax': ['error', ANCHORED, ...TEXT_OF] },
  },
  {
    files: ['lib/{adoption,diagnostics,kubernetes,models,rules,upstream}/**/*.ts'],
    rules: runsAnywhere(),
  },
  {
    files: ['lib/cli/**/*.ts'],
    ignores: NEEDS_NODE.map((name) => `lib/cli/**/${name}.ts`),
    rules: runsAnywhere(...NEEDS_NODE),
  },
);
