import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const rooms = [
  'cli',
  'jaeger',
  'jaeger-operator',
  'milvus',
  'backend',
  'app',
  'rules',
  'upstream',
  'diagnostics',
  'kubernetes',
];
const base = ['diagnostics', 'kubernetes'];
const arrows = {
  jaeger: ['jaeger-operator', 'backend', 'app', 'rules', 'upstream', 'imports', ...base],
  'jaeger-operator': ['app', 'rules', 'upstream', 'imports', ...base],
  milvus: ['backend', 'app', 'rules', 'upstream', 'imports', ...base],
  backend: ['rules', 'upstream', ...base],
  app: ['rules', 'upstream', ...base],
  rules: ['upstream', ...base],
  upstream: ['imports', ...base],
  diagnostics: [],
  kubernetes: [],
  cli: ['rules', 'upstream', ...base],
  index: rooms,
  environments: ['index'],
  main: ['index', 'environments'],
  imports: [],
};

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', 'imports/', '.dist-*/', '.e2e/', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['lib/**/*.ts', 'environments/**/*.ts', 'main.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.json'] } },
      'boundaries/elements': [
        ...rooms.map((room) => ({ type: room, pattern: `lib/${room}` })),
        { type: 'index', pattern: 'lib/index.ts', mode: 'full' },
        { type: 'environments', pattern: 'environments' },
        { type: 'imports', pattern: 'imports' },
        { type: 'main', pattern: 'main.ts', mode: 'full' },
      ],
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: Object.entries(arrows).map(([from, allow]) => ({ from, allow: [from, ...allow] })),
        },
      ],
    },
  },
  {
    files: ['lib/{rules,upstream,kubernetes}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: ['cdk8s', 'constructs', 'cdk8s-plus-28'] }] },
  },
);
