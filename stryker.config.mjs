/** `npm run test:mutation`: which changes of the rooms below `mutate` their tests do not notice. */
export default {
  testRunner: 'mocha',
  mochaOptions: {
    require: ['./test/mutation/jest-api.js'],
    // Their own tests and the page of rules alone. A mutant is done with the first test that fails: so the tests of single rules
    // come first, and those that run all rules over much last.
    spec: [
      'models/**/*',
      'adoption/*',
      'rules/!(milvus)/**/!(rules)',
      'rules/milvus/**/*',
      'app/**/*',
      'rules/*',
      'rules/jaeger/*',
      'documents',
    ].map((path) => `test/${path}.test.js`),
    // Thousands of random objects for each mutant would take days.
    ignore: ['test/**/*random.test.js'],
  },
  buildCommand: 'node test/mutation/build.js',
  mutate: ['adoption', 'app', 'models', 'rules'].map((room) => `lib/${room}/**/*.ts`),
  // A test compares lib/rules/warnings.ts with what makes it, to the letter; esbuild checks no types.
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  // What is evaluated once, as the files are loaded, needs a new process for each mutant: names and texts of rules.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.stryker/mutation.json' },
  tempDirName: '.stryker/tmp',
  ignorePatterns: ['/.e2e', '/build'],
  thresholds: { high: 95, low: 90, break: 85 },
};
