'use strict';
// Makes JavaScript beside the TypeScript of Stryker's copy of the project: mocha reads it once for thousands of mutants.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const sources = ['environments', 'imports', 'lib', 'test', 'tools'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path)),
);
esbuild.buildSync({
  entryPoints: [...sources, 'main.ts'],
  outdir: '.',
  outbase: '.',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
});
