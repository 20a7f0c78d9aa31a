'use strict';
// Stands for node:child_process in the command, which starts no programs: `tools/command-bundle.ts`.
module.exports = {};
