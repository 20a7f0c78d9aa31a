'use strict';
// A program of this project as one script: bundled from its sources, or as they were bundled before where none has changed.
const path = require('node:path');
const { recall, remember, sourceOf } = require('./bundle-cache');

/** The script, its source map, and what V8 made of it in a run before; `keep` takes what V8 made of it now. */
function bundle(entry) {
  const known = recall(entry);
  const made = known ?? bundleAfresh(entry);
  const keep = (compiled) => {
    if (made.source !== undefined) remember(entry, { ...made, compiled });
  };
  return { ...made, isKept: known !== undefined, keep };
}

function bundleAfresh(entry) {
  const started = Date.now();
  const { outputFiles, metafile } = withEnv({ ESBUILD_WORKER_THREADS: '0', GOGC: 'off' }, () => build(entry));
  const [map, code] = outputFiles.map(({ contents }) => Buffer.from(contents));
  // The line for the shell is no JavaScript inside of a function; a comment keeps its place.
  if (code.subarray(0, 2).equals(Buffer.from('#!'))) code.write('//');
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const importsLater = imports.some(({ kind }) => kind === 'dynamic-import');
  const source = sourceOf(Object.keys(metafile.inputs), started);
  return { source, code, map, compiled: Buffer.alloc(0), importsLater };
}

function build(entry) {
  return require('esbuild').buildSync({
    absWorkingDir: path.dirname(__dirname),
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'external',
    sourcesContent: false,
    outfile: entry.replace(/\.ts$/, '.js'),
    logLevel: 'silent',
  });
}

/** One bundle is all that esbuild makes here: it needs no thread that waits for the next, and Go's collector gains nothing in 50 MB. */
function withEnv(variables, run) {
  const before = Object.keys(variables).map((name) => [name, process.env[name]]);
  Object.assign(process.env, variables);
  try {
    return run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

module.exports = { bundle };
