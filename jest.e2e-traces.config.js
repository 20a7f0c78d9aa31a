// A real Milvus and a real Jaeger: by itself, since what it needs takes minutes to install.
module.exports = {
  ...require('./jest.e2e.config.js'),
  testMatch: ['<rootDir>/test/e2e/traces/**/*.traces.ts'],
  globalSetup: '<rootDir>/test/e2e/traces/preflight.ts',
};
