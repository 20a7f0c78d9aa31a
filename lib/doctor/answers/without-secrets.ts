import { NAMED_IN_TEXT } from '../../diagnostics/credential-names';
import { withoutCredentials } from '../../diagnostics/credentials';
import { isObject } from '../../kubernetes/json';
import type { Answer } from './answers';

/** What stands before the host of a URL. */
const IN_URL = /(:\/\/)[^\s/@"'`<>]{1,300}@/g;

/** An answer without passwords and tokens: masked in JSON by their names, in other texts by what stands before them. */
export function withoutSecrets(key: string, { stdout, stderr, ...rest }: Answer): Answer {
  return { ...rest, stdout: masked(key, stdout), stderr: maskedText(stderr) };
}

function masked(key: string, text: string): string {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return maskedText(text);
  }
  return JSON.stringify(maskedTree(key, tree));
}

function maskedTree(path: string, tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map((item: unknown) => maskedTree(path, item));
  if (typeof tree === 'string') {
    return tree.includes('\n') ? maskedText(tree) : withoutCredentials(path, tree);
  }
  if (!isObject(tree)) return withoutCredentials(path, tree);
  const { name } = tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      // An entry of `env` has its name in another field.
      maskedTree(key === 'value' && typeof name === 'string' ? name : key, value),
    ]),
  );
}

/** A text, line by line. */
export function maskedText(text: string): string {
  return text.split('\n').map(maskedLine).join('\n');
}

/** A line with what its names say is a password masked, and those in URLs. */
export function maskedLine(line: string): string {
  return maskedUrls(line).replace(NAMED_IN_TEXT, '$1***');
}

/** A text with passwords in URLs masked: for commands and sentences, in which `a@b` can be a context, and `token:` a word. */
export function maskedUrls(text: string): string {
  return text.replace(IN_URL, '$1***@');
}
