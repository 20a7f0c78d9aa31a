import { toYaml } from '../kubernetes/yaml';
import type { Shown } from './examples';
import type { AdoptedEnvironment, ValuesFile } from './milvus/adoption/adoption';
import { textOf } from '../kubernetes/json';
import type { AdoptionSubject } from '../adoption/adoption';
import type { KeptValues } from './milvus/adoption/credentials';

/** How the subjects of the rules about existing releases are shown to a reader. */

const WHERE = 'production/my-release';

export function showAdoption({ source, text }: AdoptionSubject): Shown {
  return { language: 'yaml', text: text.trimEnd(), where: source };
}

export function showKept({ values, text }: KeptValues): Shown {
  return { language: 'yaml', text: (text === '' ? toYaml(values) : text).trimEnd(), where: WHERE };
}

export function showWritten(kept: KeptValues): Shown {
  return { ...showKept(kept), where: 'current.yaml:3:14' };
}

export function showAdoptedEnvironment({ values, env }: AdoptedEnvironment): Shown {
  const variables = env.map(({ name }) => `# tracing: OtlpHeaders.fromSecret(...), as ${textOf(name)}`);
  return { language: 'yaml', text: [...variables, toYaml(values).trimEnd()].join('\n'), where: WHERE };
}

export function showValuesFile({ file }: ValuesFile): Shown {
  return {
    language: 'ts',
    text: `MilvusRelease.adopt(production, 'my-release', { values: HelmValues.fromFile('${file}'), chart, tracing });`,
    where: WHERE,
  };
}
