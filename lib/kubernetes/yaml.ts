import { dump } from 'js-yaml';

/** Plain data as YAML, the same bytes everywhere: no anchors, no folding, double quotes where quotes are needed. */
export function toYaml(value: unknown): string {
  return dump(value, { noRefs: true, lineWidth: -1, quotingType: '"' });
}
