'use strict';
// How a failed program is told: its message, and the one line of the user's own code that it comes from.
const path = require('node:path');

const ROOT = path.dirname(__dirname);
const NOT_THE_USERS = ['..', 'imports', 'lib', 'node_modules', 'tools'];

function describeFailure(error) {
  if (!(error instanceof Error)) return String(error);
  if (process.env.CDK8S_MILVUS_TRACING_STACK === 'true') return String(error.stack);
  const isBundling = Array.isArray(error.errors) && error.errors.every(({ location }) => location !== undefined);
  if (isBundling) return error.errors.map(describeSyntaxError).join('\n');
  const parts = [['Error', 'DiagnosticError'].includes(error.name) ? '' : error.name, error.message];
  const message = parts.filter((part) => part !== '').join(': ') || 'an error without a message';
  const line = ownLine(error);
  return line === undefined ? message : `${message}\n    at ${line}`;
}

/** What esbuild says when it cannot read a file or find an import. */
function describeSyntaxError({ text, location }) {
  return location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`;
}

/** The innermost line of the stack that is neither the library's nor a package's, below the project's folder. */
function ownLine(error) {
  const stack = String(error.stack);
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n');
  return frames.map(place).find((found) => found !== undefined);
}

function place(frame) {
  const [, file, line, column] = /^ +at (?:.*? \()?([^(].*):(\d+):(\d+)\)?$/.exec(frame) ?? [];
  if (file === undefined || !path.isAbsolute(file)) return undefined;
  const relative = path.relative(ROOT, file).split(path.sep);
  return NOT_THE_USERS.includes(relative[0]) ? undefined : `${relative.join('/')}:${line}:${column}`;
}

module.exports = { describeFailure };
