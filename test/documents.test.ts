import { readFileSync } from 'node:fs';
import { documents } from '../tools/documents';

test.each([...documents])('%s is what `npm run docs` makes', (path, make) => {
  expect(readFileSync(path, 'utf8')).toBe(make());
});
