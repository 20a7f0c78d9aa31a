'use strict';
// Gives mocha's interface `bdd` what our tests use of jest's: mocha keeps everything loaded between two mutants, and runs a
// mutant in less time than jest needs to set up one file.
const { expect } = require('expect');
const { bind } = require('jest-each');
const { ModuleMocker } = require('jest-mock');
const { interfaces } = require('mocha');
const { format } = require('pretty-format');
const messageLines = require('../support/message-lines');

/** What an inline snapshot holds, without the indentation of the code around it. */
function dedented(inline) {
  const [first, ...rows] = inline.split('\n');
  if (rows.length === 0) return first;
  const indentation = rows[0].length - rows[0].trimStart().length;
  return rows
    .slice(0, -1)
    .map((row) => row.slice(indentation))
    .join('\n');
}

expect.extend({
  toMatchInlineSnapshot(received, inline) {
    // As jest prints it.
    const options = { escapeRegex: true, escapeString: false, printBasicPrototype: false, printFunctionName: false };
    const printed = format(received, { ...options, plugins: [messageLines] });
    const pass = printed === dedented(inline);
    return { pass, message: () => `${printed}\nis not the snapshot\n${dedented(inline)}` };
  },
});

const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (context) => {
    const { it, describe, before, after } = context;
    const test = (title, run) => it(title, run);
    context.test = Object.assign(test, { each: bind(test, false) });
    context.describe = Object.assign(describe, { each: bind(describe, false) });
    Object.assign(context, { expect, beforeAll: before, afterAll: after, jest: new ModuleMocker(globalThis) });
  });
};
