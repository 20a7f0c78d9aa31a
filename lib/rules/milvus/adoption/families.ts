import type { AdoptionSubject } from '../../../adoption/adoption';
import { textOf } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from '../../shared/family';
import {
  type AdoptedEnvironment,
  adoptedEnvironmentRules,
  adoptionRules,
  type ValuesFile,
  valuesFileRules,
} from './adoption';
import { committedValuesRules, type KeptValues, writtenValuesRules } from './credentials';

const WHERE = 'production/my-release';

/** The rules over the values of an existing release, with how their subjects are shown. */
export const adoptionFamilies: readonly RuleFamily[] = [
  ruleFamily('MLV', adoptionRules, showAdoption),
  ruleFamily('MLV', committedValuesRules, showKept),
  ruleFamily('MLV', writtenValuesRules, showWritten),
  ruleFamily('MLV', adoptedEnvironmentRules, showAdoptedEnvironment),
  ruleFamily('MLV', valuesFileRules, showValuesFile),
];

function showAdoption({ source, text }: AdoptionSubject): Snippet {
  return { language: 'yaml', text: text.trimEnd(), where: source };
}

function showKept({ values, text }: KeptValues): Snippet {
  return { language: 'yaml', text: (text === '' ? toYaml(values) : text).trimEnd(), where: WHERE };
}

function showWritten(kept: KeptValues): Snippet {
  return { ...showKept(kept), where: 'current.yaml:3:14' };
}

function showAdoptedEnvironment({ values, env }: AdoptedEnvironment): Snippet {
  const variables = env.map(({ name }) => `# tracing: OtlpHeaders.fromSecret(...), as ${textOf(name)}`);
  return { language: 'yaml', text: [...variables, toYaml(values).trimEnd()].join('\n'), where: WHERE };
}

function showValuesFile({ file }: ValuesFile): Snippet {
  return typeScriptSnippet(
    WHERE,
    `MilvusRelease.fromHelmValues(production, 'my-release', { values: HelmValues.fromFile('${file}'), chart, tracing });`,
  );
}
