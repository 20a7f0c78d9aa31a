import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runScript } from './arguments';
import { documents } from './documents';

/** `npm run docs`: writes the generated documents, and the newest chart version into the others. */
runScript('npm run docs', () => {
  mkdirSync('docs', { recursive: true });
  const made = [...documents].map(([path, make]) => ({ path, text: make() }));
  const changed = made.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const { path, text } of changed) writeFileSync(path, text);
  process.stdout.write(`documents are up to date: ${made.length} files, ${changed.length} written\n`);
  return 0;
});
