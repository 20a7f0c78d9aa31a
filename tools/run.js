'use strict';
// Runs a TypeScript program of this project: `node tools/run.js FILE [ARGS...]`. It is bundled from source where anything of it has
// changed, so that an edit always takes effect and no build step can be forgotten. Types are checked by `npm run types`.
const v8 = require('node:v8');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { bundle } = require('./bundle');
const { failureOf, visibleLines } = require('./failure');

// V8 optimizes a function once so many bytes of its code have run, by itself 132 kB: most programs here end before that pays. Later
// versions of node do not know the flag.
if (Number.parseInt(process.versions.node, 10) < 22) v8.setFlagsFromString('--interrupt-budget=1000000');

// The user's own line can be below many frames of the library.
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
start(bundle(entry));

/** As node starts a module, but with what V8 made of it before, and keeping what it makes of it now. */
function start({ code, map, compiled, importsLater, isKept, keep }) {
  sourceMap = map;
  const loader = vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  // In a script, import() warns that this is an experiment, and before node 20.12 it fails.
  if (importsLater || loader === undefined) {
    if (!isKept) keep(Buffer.alloc(0));
    return program._compile(code.toString(), entry);
  }
  const options = {
    filename: entry,
    columnOffset: -Module.wrapper[0].length,
    cachedData: compiled.length > 0 ? compiled : undefined,
    importModuleDynamically: loader,
  };
  const script = new vm.Script(Module.wrap(code.toString()), options);
  const isCompiled = compiled.length > 0 && script.cachedDataRejected !== true;
  // At its end it has compiled what a run needs. A run that failed has not come so far.
  process.once('exit', (status) => {
    if (status === 0 && !isCompiled) keep(script.createCachedData());
    else if (!isKept) keep(Buffer.alloc(0));
  });
  const parameters = [program.exports, Module.createRequire(entry), program, entry, path.dirname(entry)];
  script.runInThisContext().apply(program.exports, parameters);
}

/** A synth prints what the compiler found first: it is told, and prints the failure itself. */
function fail(error) {
  const failure = failureOf(error, entry, sourceMap?.toString());
  if (process.send === undefined) return end(failure.message);
  if (!told) tell(failure);
  told = true;
}

/** A value in a finding can be one that cannot be sent, such as a function: then the message alone is. */
function tell({ message, isForUser, problems, at }) {
  const sent = (lost) => end(lost ? message : undefined);
  try {
    process.send({ message, isForUser, problems, at }, sent);
  } catch {
    process.send({ message, isForUser }, sent);
  }
}

function end(message) {
  if (message !== undefined) process.stderr.write(`${visibleLines(message)}\n`);
  process.exit(1);
}
