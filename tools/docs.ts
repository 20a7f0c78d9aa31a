import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesDocument } from './rules-document';

/** `npm run docs`: the documents that are generated from the code. */
mkdirSync('docs', { recursive: true });
writeFileSync('docs/rules.md', rulesDocument());
