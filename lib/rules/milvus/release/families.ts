import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { literal } from '../../../kubernetes/literal';
import { toYaml } from '../../../kubernetes/yaml';
import type { MilvusReleaseSubject } from '../../../models/milvus-values/release';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet, yamlSnippet } from '../../shared/family';
import { chartVersionRules, type ChartVersionSubject } from './chart-version';
import { milvusReleasePropsRules } from './props';
import type { MilvusReleasePropsSubject } from './props-subject';
import { requiredRules, type RequiredSubject } from './required';
import { milvusReleaseRules } from './rules';

/** The rules over a helm release of Milvus and over the props of its construct, with how their subjects are shown. */
export const releaseFamilies: readonly RuleFamily[] = [
  ruleFamily('MLV', chartVersionRules, showChartVersion),
  ruleFamily('MLV', requiredRules, showRequired),
  ruleFamily('MLV', milvusReleasePropsRules, showReleaseProps),
  ruleFamily('MLV', milvusReleaseRules, showRelease),
];

function showRequired({ props }: RequiredSubject): Snippet {
  return typeScriptSnippet('production/my-release', `new MilvusRelease(production, 'my-release', ${literal(props)});`);
}

function showChartVersion({ chart, milvus }: ChartVersionSubject): Snippet {
  return typeScriptSnippet(
    'production/my-release',
    "new MilvusRelease(production, 'my-release', {",
    '  tracing,',
    `  chart: MilvusChartVersion.of({ chart: '${chart}', milvus: '${milvus}' }),`,
    '});',
  );
}

function showReleaseProps({
  userYaml,
  values,
  userYamlText,
  contributions = [],
  mirror,
}: MilvusReleasePropsSubject): Snippet {
  const props = Object.entries({ userYaml, values }).filter(([, value]) => Object.keys(value).length > 0);
  return typeScriptSnippet(
    'production/my-release',
    "new MilvusRelease(production, 'my-release', {",
    '  tracing,',
    ...contributions.map(
      ({ prop, ...made }) => `  ${prop}, // writes ${literal({ ...made.values, ...made.userYaml })}`,
    ),
    ...(userYamlText === undefined ? [] : [`  userYamlText: ${JSON.stringify(userYamlText)},`]),
    ...(mirror === undefined ? [] : [`  image: ${literal({ mirror })},`]),
    ...props.map(([prop, value]) => `  ${prop}: ${literal(value)},`),
    '});',
  );
}

/** The values of the release, or the constructor if there are none. */
function showRelease({ releaseName = '', namespace = '', values }: MilvusReleaseSubject): Snippet {
  const where = 'production/my-release';
  return Object.keys(values).length > 0
    ? yamlSnippet(where, withoutJson(values))
    : typeScriptSnippet(
        where,
        `new MilvusRelease(production, 'my-release', { releaseName: '${releaseName}', namespace: '${namespace}', tracing });`,
      );
}

/** The values with YAML instead of JSON in the texts of their files. */
function withoutJson(values: JsonObject): JsonObject {
  const files = Object.entries(objectAt(values, 'extraConfigFiles')).map(([name, text]): [string, unknown] => [
    name,
    typeof text === 'string' && text.startsWith('{') ? toYaml(JSON.parse(text)) : text,
  ]);
  return files.length === 0 ? values : { ...values, extraConfigFiles: Object.fromEntries(files) };
}
