'use strict';
// Runs a TypeScript program of this project: `node tools/run.js FILE [ARGS...]`. It is bundled from source each time, in
// memory, so that an edit always takes effect and no build step can be forgotten. Types are checked by `npm run types`.
const Module = require('node:module');
const path = require('node:path');
const esbuild = require('esbuild');
const { describeFailure } = require('./failure');

// The user's own line can stand below many frames of the library.
Error.stackTraceLimit = 100;
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const entry = path.resolve(process.argv[2] ?? '');
process.argv.splice(1, 2, entry);
const program = new Module(entry, null);
program.filename = entry;
program.paths = Module._nodeModulePaths(path.dirname(entry));
let sourceMap;
program._compile(bundle(), entry);

function bundle() {
  const [map, code] = esbuild.buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'external',
    sourcesContent: false,
    outfile: entry.replace(/\.ts$/, '.js'),
    logLevel: 'silent',
  }).outputFiles;
  sourceMap = map;
  return code.text;
}

function fail(error) {
  process.stderr.write(`${describeFailure(error, entry, sourceMap?.text)}\n`);
  process.exit(1);
}
