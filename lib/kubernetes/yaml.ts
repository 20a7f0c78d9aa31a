import { DEFAULT_SCHEMA, dump, Type } from 'js-yaml';

/** What YAML 1.1 (kubectl, helm) reads as a number or date, but js-yaml does not: `1_000`, `2001-1-1`. */
const LIKE_YAML_1_1 = /^[-+]?(\d[\w.+-]*_|\.[\d_]*([eE][-+]?\d+)?$|[eE][-+]?\d+$)|^\d{4}-\d\d?-\d\d?/;
const YAML_1_1 = new Type('tag:yaml.org,2002:yaml-1.1', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && LIKE_YAML_1_1.test(text),
  // Never writes a value: it only makes js-yaml quote strings that look like this.
  predicate: () => false,
});

const SCHEMA = DEFAULT_SCHEMA.extend({ implicit: [YAML_1_1] });

/** Plain data as YAML, the same bytes everywhere: no anchors, no folding, double quotes where quotes are needed. */
export function toYaml(value: unknown): string {
  return dump(value, { schema: SCHEMA, noRefs: true, lineWidth: -1, quotingType: '"' });
}
