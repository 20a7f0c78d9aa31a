import { toYaml } from '../kubernetes/yaml';
import type { LintComment, NestedValues, UnusedAcceptance } from './app';
import type { Shown } from './examples';

/** How the subjects of rules that only `lint` meets are shown to a reader. */

export function showNestedValues({ values }: NestedValues): Shown {
  return { language: 'yaml', text: toYaml(values).trimEnd(), where: 'values.yaml:1:1' };
}

export function showLintComment({ words }: LintComment): Shown {
  return { language: 'yaml', text: `minio: {} # cdk8s-milvus-tracing: ${words}`, where: 'values.yaml:1:11' };
}

export function showUnusedAcceptance({ code, reason }: UnusedAcceptance): Shown {
  const comment = `# cdk8s-milvus-tracing: accept ${code} ${reason}`;
  return { language: 'yaml', text: `${comment}\nminio: { existingSecret: milvus-minio }`, where: 'values.yaml:1:1' };
}
