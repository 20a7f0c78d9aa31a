import { withoutCredentials } from '../../diagnostics/credentials';
import { isObject } from '../../kubernetes/json';
import type { Answer } from './answers';

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

/** A line with its passwords masked. */
export function maskedLine(line: string): string {
  const shown = withoutCredentials('', line);
  return typeof shown === 'string' ? shown : line;
}
