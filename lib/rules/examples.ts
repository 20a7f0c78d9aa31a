import { type JsonObject, objectAt } from '../kubernetes/json';
import { literal } from '../kubernetes/literal';
import { toYaml } from '../kubernetes/yaml';
import type {
  AcceptanceSubject,
  AppChild,
  EnvironmentName,
  OwnValidation,
  RepeatedKey,
  SecretName,
  StaleAcceptance,
} from './app';
import type { OptionsTwice } from './jaeger/options/props';
import { MilvusOperatorVersion } from '../upstream/milvus-operator-version';
import type { EnvironmentSubject } from '../models/environment';
import type { ProtocolAsked } from './backend';
import type { ChartVersionSubject } from './milvus/release/chart-version';
import type { MilvusReleasePropsSubject } from './milvus/release/props';
import type { MilvusReleaseSubject } from '../models/milvus-values/release';
import type { RequiredSubject } from './milvus/release/required';
import type { JaegerOperatorSubject } from '../models/operator-install/install';
import { operatorProps } from './jaeger-operator/show';
import type { MilvusPropsSubject } from './milvus/cr/props';

/** How the subjects of the rules are shown to a reader: as YAML or TypeScript that makes them. */

/** A subject as somebody would write it. */
export interface Shown {
  /** `yaml` or `ts`. */
  readonly language: string;
  readonly text: string;
  /** Where a message about it says that it is. */
  readonly where: string;
}

export function showAppChild({ id }: AppChild): Shown {
  return typescript(id, `new Chart(app, '${id}');`);
}

export function showAcceptance({ code, reason }: AcceptanceSubject): Shown {
  return typescript('production/jaeger', `Diagnostics.of(jaeger).accept('${code}', '${reason}');`);
}

export function showStaleAcceptance({ code }: StaleAcceptance): Shown {
  return typescript('production/jaeger', `Diagnostics.of(jaeger).accept('${code}', 'The data may be lost.');`);
}

export function showOwnValidation({ errors }: OwnValidation): Shown {
  return typescript('production/ingress', `ingress.node.addValidation({ validate: () => ${literal(errors)} });`);
}

export function showEnvironmentName({ name, twin, inside }: EnvironmentName): Shown {
  return typescript(
    'environments',
    ...(twin === undefined ? [] : [`new Environment(app, '${twin}');`]),
    ...(inside === undefined ? [] : [`const ${inside} = new Environment(app, '${inside}');`]),
    `new Environment(${inside ?? 'app'}, '${name}');`,
  );
}

export function showEnvironment({ objects, releases }: EnvironmentSubject): Shown {
  return releases.length === 0
    ? yaml('production', ...objects.map(({ object }) => object))
    : typescript(
        'production',
        ...releases.map(({ where, release }) => {
          const id = where.slice(where.lastIndexOf('/') + 1);
          return `new MilvusRelease(production, '${id}', { releaseName: '${release}', tracing });`;
        }),
      );
}

export function showDocument({ key }: RepeatedKey): Shown {
  return { language: 'yaml', text: `spec:\n  ${key}: allinone\n  ${key}: production`, where: 'jaeger.yaml:8:3' };
}

export function showSecretName({ name }: SecretName): Shown {
  return typescript('SecretRef.named', `SecretRef.named('${name}');`);
}

export function showObject(object: JsonObject): Shown {
  return yaml('production/settings', object);
}

export function showJaeger(cr: JsonObject): Shown {
  return yaml('production/jaeger', cr);
}

export function showMilvusCr(cr: JsonObject): Shown {
  return yaml('production/my-release', cr);
}

export function showMilvusProps({ config, operator }: MilvusPropsSubject): Shown {
  return typescript(
    'production/my-release',
    "new Milvus(production, 'my-release', {",
    '  tracing,',
    ...(Object.keys(config).length === 0 ? [] : [`  config: ${literal(config)},`]),
    ...(operator === MilvusOperatorVersion.V1_3_8 ? [] : [`  operator: ${operatorVersion(operator)},`]),
    '});',
  );
}

function operatorVersion({ operator, milvus }: MilvusOperatorVersion): string {
  const known = `V${operator.replaceAll('.', '_')}`;
  return known in MilvusOperatorVersion
    ? `MilvusOperatorVersion.${known}`
    : `MilvusOperatorVersion.of({ operator: '${operator}', milvus: '${milvus}' })`;
}

export function showOptionsTwice({ options }: OptionsTwice): Shown {
  return typescript(
    'production/jaeger',
    "new Jaeger(production, 'jaeger', {",
    `  strategy: JaegerStrategy.allInOne({ logLevel: 'info', options: ${literal(options)} }),`,
    '});',
  );
}

export function showProtocol({ protocol }: ProtocolAsked): Shown {
  return typescript(
    'production/jaeger',
    "const jaeger = new Jaeger(production, 'jaeger', { strategy: JaegerStrategy.allInOne({ otlp: false }) });",
    `// ${protocol}`,
    "new MilvusRelease(production, 'my-release', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 1 }) });",
  );
}

export function showOperator(subject: JaegerOperatorSubject): Shown {
  const [other] = subject.others;
  const id = other === undefined ? 'jaeger-operator' : 'second';
  const props = operatorProps(subject).map((line) => `  ${line}`);
  const watched = other?.watched === undefined ? '' : `, { watch: WatchScope.namespaces(${literal(other.watched)}) }`;
  return typescript(
    `production/${id}`,
    ...(other === undefined ? [] : [`new JaegerOperator(production, 'jaeger-operator'${watched});`]),
    `new JaegerOperator(production, '${id}', {`,
    ...props,
    '});',
  );
}

export function showRequired({ given }: RequiredSubject): Shown {
  return typescript('production/my-release', `new MilvusRelease(production, 'my-release', ${literal(given)});`);
}

export function showChartVersion({ chart, milvus }: ChartVersionSubject): Shown {
  return typescript(
    'production/my-release',
    "new MilvusRelease(production, 'my-release', {",
    '  tracing,',
    `  chart: MilvusChartVersion.of({ chart: '${chart}', milvus: '${milvus}' }),`,
    '});',
  );
}

export function showReleaseProps({
  userYaml,
  values,
  userYamlText,
  typed = [],
  mirror,
}: MilvusReleasePropsSubject): Shown {
  const given = Object.entries({ userYaml, values }).filter(([, value]) => Object.keys(value).length > 0);
  return typescript(
    'production/my-release',
    "new MilvusRelease(production, 'my-release', {",
    '  tracing,',
    ...typed.map(({ prop, ...made }) => `  ${prop}, // writes ${literal({ ...made.values, ...made.userYaml })}`),
    ...(userYamlText === undefined ? [] : [`  userYamlText: ${JSON.stringify(userYamlText)},`]),
    ...(mirror === undefined ? [] : [`  image: ${literal({ mirror })},`]),
    ...given.map(([prop, value]) => `  ${prop}: ${literal(value)},`),
    '});',
  );
}

/** The values of the release, or how it is made where its name or namespace is the point. */
export function showRelease({ releaseName = '', namespace = '', values }: MilvusReleaseSubject): Shown {
  const where = 'production/my-release';
  return Object.keys(values).length > 0
    ? yaml(where, withoutJson(values))
    : typescript(
        where,
        `new MilvusRelease(production, 'my-release', { releaseName: '${releaseName}', namespace: '${namespace}', tracing });`,
      );
}

/** With YAML in place of JSON in the texts of its files. */
function withoutJson(values: JsonObject): JsonObject {
  const files = Object.entries(objectAt(values, 'extraConfigFiles')).map(([name, text]): [string, unknown] => [
    name,
    typeof text === 'string' && text.startsWith('{') ? toYaml(JSON.parse(text)) : text,
  ]);
  return files.length === 0 ? values : { ...values, extraConfigFiles: Object.fromEntries(files) };
}

function yaml(where: string, ...documents: readonly JsonObject[]): Shown {
  return { language: 'yaml', text: documents.map(toYaml).join('---\n').trimEnd(), where };
}

function typescript(where: string, ...lines: readonly string[]): Shown {
  return { language: 'ts', text: lines.join('\n'), where };
}
