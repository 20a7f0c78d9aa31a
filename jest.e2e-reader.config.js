// The code with which Milvus reads its settings: by itself, since what it needs takes minutes to install.
module.exports = {
  ...require('./jest.e2e.config.js'),
  testMatch: ['<rootDir>/test/e2e/reader/**/*.reader.ts'],
  // One file, of which jest would print every test, a thousand lines.
  verbose: false,
  globalSetup: '<rootDir>/test/e2e/reader/preflight.ts',
  testTimeout: 600_000,
};
