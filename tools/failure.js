'use strict';
// The message of a failed program, and the line of the user's code that it comes from.
const { SourceMap } = require('node:module');
const path = require('node:path');

const ROOT = path.dirname(__dirname);
const NOT_THE_USERS = ['..', 'imports', 'lib', 'node_modules', 'tools'];

/** Reads the source map only on failure: node's own support parses those of all packages in every run, a tenth of its time. */
function describeFailure(error, bundle, map) {
  if (!(error instanceof Error)) return String(error);
  const stack = map === undefined ? String(error.stack) : mapped(String(error.stack), bundle, map);
  if (process.env.CDK8S_MILVUS_TRACING_STACK === 'true') return stack;
  const isBundling = Array.isArray(error.errors) && error.errors.every(({ location }) => location !== undefined);
  if (isBundling) return error.errors.map(describeSyntaxError).join('\n');
  const parts = [['Error', 'DiagnosticError'].includes(error.name) ? '' : error.name, error.message];
  const message = parts.filter((part) => part !== '').join(': ') || 'an error without a message';
  const line = ownLine(stack, error.message);
  return line === undefined ? message : `${message}\n    at ${line}`;
}

/** The same for a parent that lays findings out itself: also each of them, and the line of the user's own code. */
function failureOf(error, bundle, map) {
  const message = describeFailure(error, bundle, map);
  const hasStack = process.env.CDK8S_MILVUS_TRACING_STACK === 'true';
  if (error?.name !== 'DiagnosticError' || hasStack) return { message, isForUser: hasStack };
  const [, at] = /\n {4}at (.*)$/.exec(message) ?? [];
  return { message, isForUser: true, problems: error._found, at };
}

/** An error of esbuild: a file that it cannot read, or an import that it cannot find. */
function describeSyntaxError({ text, location }) {
  return location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`;
}

/** The stack with positions in the sources instead of the bundle. */
function mapped(stack, bundle, map) {
  const sourceMap = new SourceMap(JSON.parse(map));
  const frames = stack.split(`${bundle}:`).map((part, index) => {
    const [text, line, column] = /^(\d+):(\d+)/.exec(part) ?? [];
    const found = index === 0 || text === undefined ? {} : sourceMap.findEntry(line - 1, column - 1);
    if (found.originalSource === undefined) return index === 0 ? part : `${bundle}:${part}`;
    const source = path.resolve(path.dirname(bundle), found.originalSource);
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}${part.slice(text.length)}`;
  });
  return frames.join('');
}

/** The innermost frame in the project's folder that is not in the library or a package. */
function ownLine(stack, message) {
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return frames.map(place).find((found) => found !== undefined);
}

function place(frame) {
  const [, file, line, column] = /^ +at (?:.*? \()?([^(].*):(\d+):(\d+)\)?$/.exec(frame) ?? [];
  if (file === undefined || !path.isAbsolute(file)) return undefined;
  const relative = path.relative(ROOT, file).split(path.sep);
  return NOT_THE_USERS.includes(relative[0]) ? undefined : `${relative.join('/')}:${line}:${column}`;
}

/** Lines with every character visible, like lib/diagnostics/visible.ts. */
function visibleLines(text) {
  const escape = (found) =>
    [...Array(found.length).keys()].map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
  const visible = (line) =>
    line
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/gu, escape)
      .replace(/^\s*:(?=:)|##(?=\[|vso\[)/g, (found) => `${found.slice(0, -1)}${escape(found.slice(-1))}`);
  return text.split('\n').map(visible).join('\n');
}

module.exports = { failureOf, visibleLines };
