const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const unit = require('./jest.config.js');

// What `npm test` runs: the test files in a few batches. jest loads all modules again for each file, which took two thirds of the time;
// the files of a batch load them once. `npx jest`, and `npm test -- FILE`, have each file by itself.
const FOLDER = 'test/.batches';
const BATCHES = 8;

/** A snapshot in a file of its own belongs to the file that jest runs. */
const needsItsOwn = (file) => readFileSync(`test/${file}`, 'utf8').includes('toMatchSnapshot(');

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.ts$/.test(file) && !/^(tools|e2e)\//.test(file))
  .sort();
const alone = files.filter(needsItsOwn);
const together = files.filter((file) => !alone.includes(file));

mkdirSync(FOLDER, { recursive: true });
const batches = Array.from({ length: BATCHES }, (_, batch) => {
  // Long ones are often neighbours: each batch has some of everywhere.
  const own = together.filter((_file, index) => index % BATCHES === batch);
  const blocks = own.map((file) => `describe('test/${file}', () => {\n  require('../${file}');\n});\n`);
  writeFileSync(`${FOLDER}/${batch}.test.js`, blocks.join(''));
  return `${FOLDER}/${batch}.test.js`;
});

module.exports = {
  ...unit,
  testMatch: ['main.test.ts', ...batches, ...alone.map((file) => `test/${file}`)].map((file) => `<rootDir>/${file}`),
};
