#!/usr/bin/env node
import { NAME } from './name';
import { run } from './program';

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // The reader closed the pipe (`| head`): keep the exit code.
  if (code === 'EPIPE') return;
  process.stderr.write(`${NAME}: standard output cannot be written (${code ?? message})\n`);
  process.exitCode = 2;
});
// There is nowhere left to print it.
process.stderr.on('error', () => undefined);

process.exitCode = run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: 0,
  env: process.env,
  isTerminal: process.stdout.isTTY,
  columns: process.stdout.columns,
  progress: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
  later: (code) => {
    void code.then((result) => (process.exitCode = result));
  },
});
