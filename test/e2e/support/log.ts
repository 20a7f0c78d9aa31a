import { existsSync, readFileSync } from 'node:fs';

/** What a program has printed so far. */
export function logIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Where a program that died says why: the panic or the first errors, and the end. */
export function endOfLogIn(file: string): string {
  const lines = existsSync(file) ? logIn(file).trim().split('\n') : ['no log'];
  const telling = lines.filter((line) => /^(?:E|F|panic|Error)/.test(line));
  return [...telling.slice(0, 10), ...lines.slice(-5)].join('\n');
}
