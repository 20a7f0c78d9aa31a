'use strict';
// Runs a TypeScript program of this project: `node tools/run.js FILE [ARGS...]`. It is bundled from source each time, in
// memory, so that an edit always takes effect and no build step can be forgotten. Types are checked by `npm run types`.
const Module = require('node:module');
const path = require('node:path');
const { describeFailure, visibleLines } = require('./failure');

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
let told = false;
program._compile(bundle(), entry);

function bundle() {
  const [map, code] = withEnv({ ESBUILD_WORKER_THREADS: '0', GOGC: 'off' }, build).outputFiles;
  sourceMap = map;
  return code.text;
}

function build() {
  return require('esbuild').buildSync({
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

/** A synth checks types at the same time, and says what the compiler found first: it is told. Findings and whole stacks are said as they are. */
function fail(error) {
  const message = describeFailure(error, entry, sourceMap?.text);
  const isForUser = error?.name === 'DiagnosticError' || process.env.CDK8S_MILVUS_TRACING_STACK === 'true';
  if (process.send === undefined) return end(message);
  if (!told) process.send({ message, isForUser }, (lost) => end(lost ? message : undefined));
  told = true;
}

function end(message) {
  if (message !== undefined) process.stderr.write(`${visibleLines(message)}\n`);
  process.exit(1);
}
