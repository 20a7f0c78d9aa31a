import { mkdirSync, writeFileSync } from 'node:fs';
import { documents } from './documents';

/** `npm run docs`: the documents that are generated from the code. */
mkdirSync('docs', { recursive: true });
for (const [path, make] of documents) writeFileSync(path, make());
