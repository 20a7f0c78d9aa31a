import { toYaml } from '../kubernetes/yaml';
import type { NestedValues } from './app';
import type { Shown } from './examples';

/** How the subjects of rules that only `lint` meets are shown to a reader. */

export function showNestedValues({ values }: NestedValues): Shown {
  return { language: 'yaml', text: toYaml(values).trimEnd(), where: 'values.yaml:1:1' };
}
