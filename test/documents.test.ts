import { readFileSync } from 'node:fs';
import { documents } from '../tools/documents';

test.each([...documents()])('%s is what `npm run docs` makes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
