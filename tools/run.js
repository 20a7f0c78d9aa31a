'use strict';
// Runs a TypeScript program of this project: `node tools/run.js FILE [ARGS...]`. It is bundled from source each time, in
// memory, so that an edit always takes effect and no build step can be forgotten. Types are checked by `npm run types`.
const Module = require('node:module');
const path = require('node:path');
const esbuild = require('esbuild');

process.setSourceMapsEnabled(true);
const entry = path.resolve(process.argv[2] ?? '');
const built = esbuild.buildSync({
  entryPoints: [entry],
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  sourcesContent: false,
  sourceRoot: path.dirname(entry),
  outfile: entry.replace(/\.ts$/, '.js'),
  logLevel: 'error',
});
process.argv.splice(1, 2, entry);
const program = new Module(entry, null);
program.filename = entry;
program.paths = Module._nodeModulePaths(path.dirname(entry));
program._compile(built.outputFiles[0].text, entry);
