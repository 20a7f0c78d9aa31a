// With its thread, which is for many bundles, a worker of jest would be slow to end.
process.env.ESBUILD_WORKER_THREADS = '0';

module.exports = {
  testEnvironment: 'node',
  maxWorkers: '100%',
  // In milliseconds: a worker has nothing left to do, but on a busy machine node needs more than jest's 500 to free its memory.
  workerGracefulExitTimeout: 10_000,
  testMatch: ['<rootDir>/main.test.ts', '<rootDir>/test/**/*.test.ts'],
  // Those that start programs of their own are `npm run test:tools`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/tools/', '<rootDir>/test/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/package/', '<rootDir>/.e2e/', '<rootDir>/.stryker/'],
  // Each look-up of a global in a context of node's vm costs as much as a call: what is injected is a variable instead. Not Date,
  // which a test could replace.
  sandboxInjectedGlobals: [
    ...['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy'],
    ...['RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap', 'WeakSet'],
  ],
  snapshotSerializers: ['<rootDir>/test/support/message-lines.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
