import { mkdirSync, writeFileSync } from 'node:fs';
import { runScript } from './arguments';
import { documents } from './documents';

/** `npm run docs`: the documents that are generated from the code, and the newest chart in those written by hand. */
runScript('npm run docs', () => {
  mkdirSync('docs', { recursive: true });
  for (const [path, make] of documents) writeFileSync(path, make());
  return 0;
});
