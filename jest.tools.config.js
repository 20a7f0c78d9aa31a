// The tests of the scripts: each starts them as a user does, which takes longer than the unit tests may.
module.exports = {
  ...require('./jest.config'),
  testMatch: ['<rootDir>/test/tools/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
