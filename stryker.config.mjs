import jest from './jest.config.js';

const strangers = ['e2e-support', 'jaeger-operator', 'kubernetes', 'upstream', 'documents.test'].map(
  (room) => `<rootDir>/test/${room}`,
);

/** `npm run test:mutation`: which changes of lib/app and lib/rules no test notices. It takes about an hour on 2 cores. */
export default {
  testRunner: 'jest',
  jest: {
    configFile: 'jest.config.js',
    // A mutant of a constant meets every suite: those that know nothing of lib/app and lib/rules stay out.
    config: { testPathIgnorePatterns: [...jest.testPathIgnorePatterns, ...strangers] },
  },
  mutate: ['lib/app/**/*.ts', 'lib/rules/**/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  // jest's workers grow with every run and slow down.
  maxTestRunnerReuse: 20,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.stryker/mutation.json' },
  tempDirName: '.stryker/tmp',
  ignorePatterns: ['/.e2e', '/build', '/dist'],
  thresholds: { high: 95, low: 90, break: 85 },
};
