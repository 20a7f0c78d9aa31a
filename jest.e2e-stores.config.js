// Jaeger's programs on real storages: by themselves, since what they need takes minutes to install.
module.exports = {
  ...require('./jest.e2e.config.js'),
  testMatch: ['<rootDir>/test/e2e/stores/**/*.stores.ts'],
  globalSetup: '<rootDir>/test/e2e/stores/preflight.ts',
  // Servers of Java, and programs that connect again by themselves: slow on a busy machine.
  testTimeout: 900_000,
};
