'use strict';
// What tools/bundle.js made, for the next run: a file for each program, below node_modules/.cache/bundles. It counts only while all that
// was bundled, and all that decides how, has the same content. A cache that cannot be read or written is none.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.dirname(__dirname);
const FOLDER = path.join(ROOT, 'node_modules', '.cache', 'bundles');
/** So many programs are remembered: those that were bundled last. */
const PROGRAMS = 12;
/** In milliseconds: what changed so shortly before it was bundled may have changed again meanwhile. */
const RECENT = 1000;
/** V8 takes only what it made itself, and does not look at the processor. */
const ENGINE = [process.version, process.platform, process.arch].join(' ');
/** By a file of such a name an import can be found, or the way how files are bundled be changed. */
const IMPORTABLE = /\.(?:[cm]?[jt]sx?|json|css)$/;
const NOTHING = Buffer.alloc(0);

/** What was remembered of a program, where it is still true. */
function recall(entry) {
  try {
    const file = fs.readFileSync(fileOf(entry));
    const start = file.indexOf('\n') + 1;
    const head = JSON.parse(file.toString('utf8', 0, start));
    const body = file.subarray(start);
    if (digestOf([body]) !== head.digest || fingerprintOf(head.inputs) !== head.fingerprint) return undefined;
    const code = body.subarray(0, head.code);
    const map = body.subarray(head.code, head.code + head.map);
    const compiled = head.engine === ENGINE ? body.subarray(head.code + head.map) : NOTHING;
    const { inputs, fingerprint, importsLater } = head;
    return { source: { inputs, fingerprint }, code, map, compiled, importsLater };
  } catch {
    return undefined;
  }
}

/** From what a program was bundled, or undefined where that may not be remembered. */
function sourceOf(inputs, started) {
  try {
    const isOurs = inputs.every((input) => !input.startsWith('..') && !path.isAbsolute(input));
    const isOld = (file) => fs.statSync(path.join(ROOT, file)).ctimeMs < started - RECENT;
    if (!isOurs || ![...inputs, ...foldersOf(inputs)].every(isOld)) return undefined;
    return { inputs, fingerprint: fingerprintOf(inputs) };
  } catch {
    return undefined;
  }
}

function remember(entry, { source, code, map, compiled, importsLater }) {
  const file = fileOf(entry);
  const fresh = `${file}.${process.pid}`;
  const sections = [code, map, compiled];
  const digest = digestOf(sections);
  const head = { ...source, importsLater, code: code.length, map: map.length, digest, engine: ENGINE };
  try {
    fs.mkdirSync(FOLDER, { recursive: true });
    forgetOldest();
    // Another run at the same time reads either file as a whole.
    fs.writeFileSync(fresh, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...sections]));
    fs.renameSync(fresh, file);
  } catch {
    // The next run bundles again.
    discard(fresh);
  }
}

/** Half a file, as a full disk leaves it. */
function discard(file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // There is no such folder, or nothing in it can be changed.
  }
}

/** What a killed run left of its own goes in time as well. */
function forgetOldest() {
  const files = fs.readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
  const age = new Map(files.map((file) => [file, fs.statSync(file).mtimeMs]));
  const oldest = files.sort((a, b) => age.get(b) - age.get(a)).slice(PROGRAMS - 1);
  for (const file of oldest) fs.rmSync(file, { force: true });
}

function fileOf(entry) {
  return path.join(FOLDER, encodeURIComponent(path.relative(ROOT, entry)));
}

function foldersOf(inputs) {
  const folders = new Set(['.']);
  for (const input of inputs) {
    for (let folder = path.dirname(input); !folders.has(folder); folder = path.dirname(folder)) folders.add(folder);
  }
  return [...folders];
}

/**
 * Of the content of all inputs, and of what else decides: the bundler, how it is called, and which files the folders have: a new one
 * can take the place of another in an import.
 */
function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  const add = (name, content) => hash.update(`${name}\0${content.length}\0`).update(content);
  for (const name of ['bundle.js', 'bundle-cache.js']) add(name, fs.readFileSync(path.join(__dirname, name)));
  add('esbuild', fs.readFileSync(require.resolve('esbuild/package.json')));
  for (const input of inputs) add(input, fs.readFileSync(path.join(ROOT, input)));
  for (const folder of foldersOf(inputs)) {
    const entries = fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isSymbolicLink() || IMPORTABLE.test(entry.name));
    for (const entry of names) {
      const file = path.join(ROOT, folder, entry.name);
      add(entry.name, entry.isSymbolicLink() ? fs.readlinkSync(file) : NOTHING);
      if (['package.json', 'tsconfig.json'].includes(entry.name)) add(entry.name, fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function digestOf(sections) {
  const hash = createHash('sha256');
  for (const section of sections) hash.update(section);
  return hash.digest('hex');
}

module.exports = { recall, remember, sourceOf };
