import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { misplacedRules, misplacedTests } from './support/places';

const ROOT = resolve(__dirname, '..');
const filesOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
const sources = filesOf('lib');
const tests = filesOf('test').filter((path) => path.endsWith('.test.ts'));
const read = (paths: readonly string[]) =>
  paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

test('the block of a rule stands in the test of the file that holds the rule', () => {
  const rules = sources.filter((path) => path.startsWith('lib/rules/') || path.startsWith('lib/doctor/links/'));
  expect(misplacedRules(read(rules), read(tests))).toEqual([]);
});

test('a test of a room stands where its source stands', () => {
  const rooms = readdirSync(join(ROOT, 'lib')).filter((room) => existsSync(join(ROOT, 'test', room)));
  const ofRooms = tests.filter((path) => rooms.some((room) => path.startsWith(`test/${room}/`)));
  // One bundles the rules and the linting of a text, and runs both without node; the other reads what real clusters answered.
  expect(misplacedTests(sources, ofRooms)).toEqual(['test/cli/browser.test.ts', 'test/doctor/recorded.test.ts']);
});

test('what is misplaced', () => {
  const rule = { path: 'lib/rules/a/b.ts', text: "  code: 'JAE001',\n" };
  const block = (path: string) => ({ path, text: "describe('JAE001', () => {});\n" });
  expect(misplacedRules([rule], [block('test/rules/a/b.test.ts')])).toEqual([]);
  expect(misplacedRules([rule], [block('test/rules/a/b-topic.test.ts')])).toEqual([]);
  expect(misplacedRules([rule], [block('test/rules/a/bc.test.ts')])).toEqual(['JAE001 test/rules/a/bc.test.ts']);
  expect(misplacedRules([rule], [])).toEqual(['JAE001 has no block']);
  expect(misplacedTests(['lib/a/b.ts'], ['test/a/b.test.ts', 'test/a/b-topic.test.ts', 'test/a.test.ts'])).toEqual([]);
  expect(misplacedTests(['lib/a/b.ts'], ['test/a/c.test.ts', 'test/b.test.ts'])).toHaveLength(2);
});
