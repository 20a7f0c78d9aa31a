import { quote } from '../diagnostics/report';
import { nearest } from '../diagnostics/nearest';

/** What is said about a code that there is not: which one was probably meant, and where all of them are. */
export function unknownCode(wanted: string, codes: readonly string[]): string {
  return `there is no code ${quote(wanted)}; ${suggestion(wanted, codes)}`;
}

const ALL = 'docs/rules.md of this package has all of them';

function suggestion(wanted: string, codes: readonly string[]): string {
  const [, letters = '', digits = ''] = /^([a-z]+)(\d+)$/i.exec(wanted) ?? [];
  const family = codes.filter((code) => code.replace(/\d/g, '') === letters.toUpperCase());
  // By letters any number is like many others; what is near a number is a number.
  const [near] = [...family].sort((a, b) => away(a, digits) - away(b, digits));
  if (near !== undefined && away(near, digits) > 0) return `the nearest is ${near}; ${ALL}`;
  const meant = near ?? nearest(wanted, codes);
  if (meant !== undefined) return `did you mean ${meant}? ${ALL}`;
  const families = [...new Set(codes.map((code) => code.replace(/\d/g, '')))];
  return `a code is one of ${families.join(', ')} and three digits, such as ${codes[0] ?? ''}; ${ALL}`;
}

function away(code: string, digits: string): number {
  return Math.abs(Number(code.replace(/^\D+/, '')) - Number(digits));
}
