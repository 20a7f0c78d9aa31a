'use strict';
// Gives mocha's interface `bdd` what our tests use of jest's: mocha keeps everything loaded between two mutants, and runs a
// mutant in less time than jest needs to set up one file.
const { expect } = require('expect');
const { bind } = require('jest-each');
const { ModuleMocker } = require('jest-mock');
const { interfaces } = require('mocha');

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
