import type { Answer } from './answers';
import { jsonOf } from './json';
import { isKubeconfig, maskedKubeconfig } from './secrets/kubeconfig';
import { maskedText } from './secrets/text';
import { maskedTree } from './secrets/tree';

export { maskedLine, maskedUrls } from './secrets/line';
export { maskedText } from './secrets/text';

/**
 * An answer without passwords and tokens: masked in JSON by their names, in other texts by what stands before them. It is
 * done as soon as there is an answer, so that no rule can show what it never had.
 */
export function withoutSecrets(key: string, { stdout, stderr, ...rest }: Answer): Answer {
  return { ...rest, stdout: masked(key, stdout), stderr: maskedText(stderr) };
}

function masked(key: string, text: string): string {
  const tree = /^\s*[{["]/.test(text) ? jsonOf(text) : undefined;
  if (isKubeconfig(key, tree)) return JSON.stringify(maskedKubeconfig(tree));
  if (tree !== undefined) return JSON.stringify(maskedTree('', tree));
  return withoutEncodedKey(maskedText(text));
}

/** A private key in base64, as a field of a Secret is printed. */
function withoutEncodedKey(text: string): string {
  if (!/^[\w+/=]{40,}\s*$/.test(text)) return text;
  return Buffer.from(text, 'base64').toString('latin1').includes('PRIVATE KEY') ? '***' : text;
}
