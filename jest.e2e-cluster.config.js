// The runbooks on a cluster with a real kubelet: by itself, since it needs such a cluster, and takes long.
module.exports = {
  ...require('./jest.e2e.config.js'),
  testMatch: ['<rootDir>/test/e2e/cluster/**/*.cluster.ts'],
  globalSetup: '<rootDir>/test/e2e/cluster/preflight.ts',
  globalTeardown: '<rootDir>/test/e2e/cluster/teardown.ts',
  testTimeout: 900_000,
};
