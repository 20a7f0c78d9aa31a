import { Severity } from '../lib/diagnostics/rule';
import { catalogue } from '../lib/rules/catalogue';

/** The codes of all warnings as a module, so that accepting one need not load the rules. */
export function warningsModule(): string {
  const codes = catalogue.filter(({ severity }) => severity === Severity.WARNING).map(({ code }) => code);
  const families = [...new Set(codes.map((code) => code.slice(0, 3)))];
  return [
    '/** The codes of the warnings: what can be accepted. Made by `npm run docs`. */',
    'export const WARNINGS: ReadonlySet<string> = new Set(',
    '  [',
    ...families.map((family) => `    '${codes.filter((code) => code.startsWith(family)).join(' ')}',`),
    "  ].flatMap((codes) => codes.split(' ')),",
    ');',
    '',
  ].join('\n');
}
