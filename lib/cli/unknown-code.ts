import { quote } from '../diagnostics/report';
import { nearest } from '../diagnostics/nearest';

/** The message for an unknown code: which one was probably meant, and where all of them are. */
export function unknownCode(wanted: string, codes: readonly string[]): string {
  return `unknown code ${quote(wanted)}. ${advice(wanted, codes)}`;
}

const ALL = 'All codes are in docs/rules.md and docs/doctor-codes.md of this package.';

function advice(wanted: string, codes: readonly string[]): string {
  const [, letters = '', digits = ''] = /^([a-z]+)(\d+)$/i.exec(wanted) ?? [];
  const family = codes.filter((code) => code.replace(/\d/g, '') === letters.toUpperCase());
  // Edit distance says little between numbers: the nearest number is suggested.
  const [near] = [...family].sort((a, b) => away(a, digits) - away(b, digits));
  if (near !== undefined && away(near, digits) > 0) return `The nearest is ${near}. ${ALL}`;
  const swapped = codes.find((code) => sorted(code) === sorted(wanted));
  const meant = near ?? swapped ?? nearest(wanted, codes);
  if (meant !== undefined) return `Did you mean ${meant}? ${ALL}`;
  const families = [...new Set(codes.map((code) => code.replace(/\d/g, '')))];
  return `A code is ${families.slice(0, -1).join(', ')} or ${families.at(-1) ?? ''} and three digits, such as ${codes[0] ?? ''}. ${ALL}`;
}

/** The characters in order: swapping two of them is the commonest typing error. */
function sorted(code: string): string {
  return Array.from(code.toUpperCase()).sort().join('');
}

function away(code: string, digits: string): number {
  return Math.abs(Number(code.replace(/^\D+/, '')) - Number(digits));
}
