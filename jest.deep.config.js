const { readdirSync, readFileSync } = require('node:fs');
const unit = require('./jest.config.js');

// `npm run test:deep`: the tests of which `npm test` runs a share, with all of their runs and cases, and with several seeds.
process.env.DEEP_SEEDS ??= '3';

const isDeep = (file) => /\.test\.ts$/.test(file) && /\/property'/.test(readFileSync(`test/${file}`, 'utf8'));

module.exports = {
  ...unit,
  testMatch: readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter(isDeep)
    .map((file) => `<rootDir>/test/${file}`),
  testTimeout: 120_000,
};
