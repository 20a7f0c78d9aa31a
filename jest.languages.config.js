// The example apps in each language, installed from the packages in `package/` with the tools of that language.
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/test/languages/**/*.app.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
