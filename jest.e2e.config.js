const unit = require('./jest.config.js');

module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/e2e/support/preflight.ts',
  testTimeout: 120_000,
  // Each file has servers of its own, and waits for them most of the time.
  maxWorkers: 3,
};
