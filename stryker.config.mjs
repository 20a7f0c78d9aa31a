/** `npm run test:mutation`: which changes of lib/app and lib/rules no test notices. It takes more than 40 minutes on 2 cores. */
export default {
  testRunner: 'jest',
  jest: { configFile: 'jest.config.js' },
  mutate: ['lib/app/**/*.ts', 'lib/rules/**/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.stryker/mutation.json' },
  tempDirName: '.stryker/tmp',
  ignorePatterns: ['/.e2e', '/build', '/dist'],
  thresholds: { high: 95, low: 90, break: 85 },
};
