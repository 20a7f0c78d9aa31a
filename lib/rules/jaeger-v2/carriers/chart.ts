import { nearest, suggestion } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, isObject, type JsonObject, valueAt } from '../../../kubernetes/json';
import {
  chartAtLeast,
  hasUserconfig,
  type JaegerV2ChartModel,
  podSettings,
  replicasOfChart,
} from '../../../models/jaeger-v2/chart';
import {
  CHART_KEYS,
  JAEGER_KEYS,
  NEWEST_CHART,
  ONLY_USERCONFIG_SINCE,
  UNREAD_KEYS,
  USERCONFIG_IS_MAPPING_SINCE,
} from '../../../upstream/jaeger-v2/chart';
import { chartProbeRules } from './chart-probes';
import { CHART, ofChart } from './shared';

const IN_MEMORY = 'Jaeger runs its built-in configuration: traces are in memory, and lost at each restart.';

/** Rules about values of version 4 of the chart of Jaeger. It has no schema, so helm accepts any key. */
export const chartRules: readonly Rule<JaegerV2ChartModel>[] = [
  {
    code: 'JVT210',
    severity: Severity.ERROR,
    summary: `\`userconfig\` is a mapping from chart ${USERCONFIG_IS_MAPPING_SINCE} on, and a text before`,
    see: `${CHART}/templates/jaeger/jaeger-user-config.yaml`,
    example: () => ofChart({ userconfig: 'service: {}' }),
    *check(model): Iterable<Finding> {
      const { userconfig } = model.values;
      const isMapping = chartAtLeast(model, USERCONFIG_IS_MAPPING_SINCE);
      if (isMapping && !isEmpty(userconfig) && !isObject(userconfig)) {
        yield {
          path: 'userconfig',
          problem: `must be a mapping from chart ${USERCONFIG_IS_MAPPING_SINCE} on.`,
          effect: 'The chart writes a configuration that is only one text. Jaeger exits at startup and crash-loops.',
          fix: 'Remove the | after userconfig, so that its content is part of the values.',
        };
      } else if (!isMapping && isObject(userconfig)) {
        yield {
          path: 'userconfig',
          problem: `must be a text before chart ${USERCONFIG_IS_MAPPING_SINCE}.`,
          effect: 'Helm stops with an error: expected string.',
          fix: `Use chart ${USERCONFIG_IS_MAPPING_SINCE} or newer, or write userconfig: | before its content.`,
        };
      }
    },
  },
  {
    code: 'JVT211',
    severity: Severity.ERROR,
    summary: `from chart ${ONLY_USERCONFIG_SINCE} on, Jaeger's storage is set in \`userconfig\``,
    see: `${CHART}/templates/jaeger/jaeger-deploy.yaml`,
    example: () => ofChart({ storage: { type: 'elasticsearch', elasticsearch: { url: 'http://elasticsearch:9200' } } }),
    *check(model): Iterable<Finding> {
      if (!chartAtLeast(model, ONLY_USERCONFIG_SINCE) || hasUserconfig(model)) return;
      for (const paths of STORAGES) {
        const path = paths.find((each) => isAsked(model, each));
        if (path === undefined) continue;
        yield {
          path,
          atKey: true,
          problem: 'does not configure the storage of Jaeger: only userconfig does.',
          effect: IN_MEMORY,
          fix:
            path === 'config'
              ? 'Rename it to userconfig.'
              : 'Set the storage in userconfig.extensions.jaeger_storage, with all of a configuration.',
        };
      }
    },
  },
  {
    code: 'JVT212',
    severity: Severity.ERROR,
    summary: `no key is set that charts before ${ONLY_USERCONFIG_SINCE} read and newer ones do not`,
    see: `${CHART}/templates`,
    example: () => ofChart({ ...WITH_USERCONFIG, allInOne: { replicas: 1 } }),
    *check(model): Iterable<Finding> {
      if (!chartAtLeast(model, ONLY_USERCONFIG_SINCE)) return;
      for (const key of UNREAD_KEYS) {
        const isStorage = STORAGES.some(([path]) => path === key) && !hasUserconfig(model);
        if (isStorage || isOff(model.values[key])) continue;
        yield {
          path: key,
          atKey: true,
          problem: `has no effect: no template of chart ${chartNamed(model)} reads it.`,
          effect: 'Helm silently ignores it.',
          fix: INSTEAD.get(key) ?? 'Remove it. Jaeger 2 runs as one Deployment, which is set in jaeger and userconfig.',
        };
      }
    },
  },
  {
    code: 'JVT213',
    severity: Severity.WARNING,
    summary: 'every key of the values is one that a template of the chart reads',
    see: `${CHART}/templates`,
    example: () => ofChart({ ...WITH_USERCONFIG, jaeger: { replica: 1 } }),
    *check(model): Iterable<Finding> {
      if (!chartAtLeast(model, ONLY_USERCONFIG_SINCE)) return;
      const top = unknownKeys(model.values, [...CHART_KEYS, ...UNREAD_KEYS]);
      const inJaeger = unknownKeys(podSettings(model), JAEGER_KEYS);
      for (const [path, word] of [...top.map(([key, near]) => [key, near]), ...inJaeger.map(below)]) {
        if (path === undefined) continue;
        yield {
          path,
          atKey: true,
          problem: `unknown key: no template of chart ${chartNamed(model)} reads it.`,
          effect: 'Helm silently ignores it.',
          fix: word === undefined ? "Remove it, or look up the key in the chart's values.yaml." : suggestion(word),
        };
      }
    },
  },
  {
    code: 'JVT214',
    severity: Severity.ERROR,
    summary: 'Jaeger without `userconfig`, which stores traces in memory, has one pod',
    see: `${CHART}/templates/jaeger/jaeger-deploy.yaml`,
    example: () => ofChart({ jaeger: { replicas: 2 } }),
    *check(model): Iterable<Finding> {
      if (!chartAtLeast(model, ONLY_USERCONFIG_SINCE) || hasUserconfig(model) || replicasOfChart(model) < 2) return;
      yield {
        path: 'jaeger.replicas',
        value: replicasOfChart(model),
        problem: 'must be 1 without userconfig: each pod stores its own traces in memory.',
        effect: 'A search finds only what its pod has received, so traces are missing or incomplete.',
        fix: 'Set it to 1, or a shared storage in userconfig.',
      };
    },
  },
  ...chartProbeRules,
  {
    code: 'JVT216',
    severity: Severity.ERROR,
    summary: 'the password of the storage is not plain text in the values of the chart',
    see: `${CHART}/templates/_helpers.tpl`,
    example: () => ofChart({ ...WITH_USERCONFIG, storage: { elasticsearch: { password: '...' } } }),
    *check(model): Iterable<Finding> {
      for (const storage of ['elasticsearch', 'cassandra']) {
        const path = `storage.${storage}.password`;
        if (!isAsked(model, path)) continue;
        yield {
          path,
          problem: 'credential in plain text.',
          effect: 'Anyone who can read the values or the repository can use it.',
          fix:
            storage === 'cassandra'
              ? 'Put it into a Secret under the key password, and name that in storage.cassandra.existingSecret.'
              : 'Remove it, and set ES_PASSWORD with valueFrom.secretKeyRef in extraEnv of each job.',
        };
      }
    },
  },
];

/** Where people set a storage that is not Jaeger's: `storage` is for the jobs beside it. */
const STORAGES: readonly (readonly string[])[] = [
  ['config'],
  ['provisionDataStore'],
  ['storage.elasticsearch.url', 'storage.cassandra.host', 'storage.type'],
];

/** What the chart's own values have there: people copy them whole. */
const DEFAULTS: ReadonlyMap<string, unknown> = new Map([
  ['storage.elasticsearch.url', 'http://elasticsearch-master:9200'],
  ['storage.cassandra.host', 'cassandra'],
  ['storage.type', 'elasticsearch'],
  ['storage.cassandra.password', 'password'],
]);

function isAsked({ values }: JaegerV2ChartModel, path: string): boolean {
  const value = valueAt(values, ...path.split('.'));
  return !isOff(value) && value !== DEFAULTS.get(path);
}

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['config', 'Move its content to userconfig, which is used instead.'],
  ['tag', 'Use jaeger.image.tag.'],
  ['networkPolicy', 'Write a NetworkPolicy, for example in extraObjects.'],
  ['provisionDataStore', 'Install the storage separately.'],
  ['cassandra', 'Install Cassandra by itself.'],
  ['elasticsearch', 'Install Elasticsearch by itself.'],
  ['kafka', 'Install Kafka by itself.'],
  ['hotrod', 'Install HotROD by itself.'],
]);

/** The smallest `userconfig`, for examples. */
const WITH_USERCONFIG: JsonObject = {
  userconfig: {
    service: { extensions: ['healthcheckv2'] },
    extensions: { healthcheckv2: { use_v2: true, http: { endpoint: '0.0.0.0:13133' } } },
  },
};

/** Whether a value asks for nothing. */
function isOff(value: unknown): boolean {
  const isNothing = (each: unknown): boolean => isEmpty(each) || each === false;
  return isNothing(value) || (isObject(value) && Object.values(value).every(isNothing));
}

function unknownKeys(values: JsonObject, known: readonly string[]): readonly (readonly [string, string?])[] {
  return Object.keys(values)
    .filter((key) => !known.includes(key) && !isEmpty(values[key]))
    .map((key): readonly [string, string?] => {
      const word = nearest(key, known);
      return word === undefined ? [key] : [key, word];
    });
}

function below([key, word]: readonly [string, string?]): readonly (string | undefined)[] {
  return [`jaeger.${key}`, word];
}

function chartNamed({ chart = NEWEST_CHART }: JaegerV2ChartModel): string {
  return chart;
}
