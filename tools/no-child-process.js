'use strict';
// Stands for node:child_process in the bundle, which starts no programs: `doctor`, which does, is loaded from outside of it (`tools/command-bundle.ts`).
module.exports = {};
