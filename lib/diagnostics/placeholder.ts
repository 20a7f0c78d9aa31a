import type { Finding } from './rule';

/** A whole value that documents use as a placeholder: `<your-release-name>`. */
const PLACEHOLDER = /^\s*<[a-z][^<>]*>\s*$/i;

/** Whether a value is a placeholder, whatever rule it breaks. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && PLACEHOLDER.test(value);
}

/** Reports a placeholder as such, in place of the rule that it breaks. */
export function withoutPlaceholder(finding: Finding): Finding {
  if (finding.atKey === true || !isPlaceholder(finding.value)) return finding;
  const { where, path, value, effect } = finding;
  const fix = 'Replace it with your own value.';
  return { ...(where === undefined ? {} : { where }), path, value, problem: 'is a placeholder.', effect, fix };
}
