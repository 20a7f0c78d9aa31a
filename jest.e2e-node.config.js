// The start and the end of the one-node cluster, and what it can do: by itself, since it compares the machine before and after.
module.exports = {
  ...require('./jest.e2e.config.js'),
  testMatch: ['<rootDir>/test/e2e/cluster/node/**/*.node.ts'],
  globalSetup: '<rootDir>/test/e2e/cluster/node/preflight.ts',
  testTimeout: 600_000,
};
