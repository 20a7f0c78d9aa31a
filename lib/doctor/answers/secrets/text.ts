import { mayNameCredential } from '../../../diagnostics/credential-names';
import { maskedLine } from './line';
import { HIDDEN } from './hidden';

/** In quotes, since an asterisk begins an alias in YAML. */
const QUOTED = `"${HIDDEN}"`;
/** Also where line feeds are escaped. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:(?!-----)[\s\S])*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g;
/** A key of YAML whose value is in the lines below it. */
const KEY_OF_BLOCK = /^(\s*(?:- +)?)["']?([\w./-]{1,100})["']?[ \t]{0,8}:[ \t]{0,8}(?:[|>][-+\d]{0,3})?[ \t\r]{0,8}$/;
const KEY_AND_VALUE = /^(\s*(?:- +)?["']?[\w./-]{1,100}["']?\s*:\s+)\S/;

/** A text, line by line, without passwords, tokens and private keys. */
export function maskedText(text: string): string {
  let secretFrom: number | undefined;
  return text
    .replace(PRIVATE_KEY, HIDDEN)
    .split('\n')
    .map((line) => {
      if (secretFrom !== undefined && line.trim() !== '') {
        if (indentOf(line) > secretFrom) return hidden(line);
        secretFrom = undefined;
      }
      const [, indent = '', key = ''] = KEY_OF_BLOCK.exec(line) ?? [];
      if (key !== '' && mayNameCredential(key)) secretFrom = indent.length;
      return maskedLine(line);
    })
    .join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function hidden(line: string): string {
  const [, key] = KEY_AND_VALUE.exec(line) ?? [];
  if (key !== undefined) return `${key}${QUOTED}`;
  if (/:\s*$/.test(line)) return line;
  const [start = ''] = /^\s*(?:- +)?/.exec(line) ?? [];
  return `${start}${QUOTED}`;
}
