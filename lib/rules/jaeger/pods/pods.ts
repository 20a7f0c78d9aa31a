import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { componentsOf, strategyOf, withPart } from '../../../models/jaeger-cr/cr';
import {
  hasComponentSettings,
  jobSections,
  objectsOf,
  podSections,
  readBySchemaJob,
  withSetting,
} from '../../../models/jaeger-cr/sections';
import { unknownWord } from '../../../diagnostics/sentences';

const TYPES = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go';
const DEPLOYMENTS = 'https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/deployment';
const PROBE_HANDLERS: readonly string[] = ['exec', 'grpc', 'httpGet', 'tcpSocket'];
const AGENT_STRATEGIES: readonly string[] = ['DaemonSet', 'Sidecar'];

/** Fields that the CRD has and the operator never reads. */
const DEAD: readonly (readonly string[])[] = [
  ...['agent', 'allInOne', 'collector', 'ingester'].map((section) => [section, 'config']),
  ['livenessProbe'],
  ['storage', 'cassandraCreateSchema', 'ttlSecondsAfterFinished'],
  ['storage', 'dependencies', 'ttlSecondsAfterFinished'],
  ...['affinity', 'imagePullPolicy', 'imagePullSecrets', 'livenessProbe', 'serviceAccount', 'tolerations'].map(
    (field) => ['ingress', field],
  ),
];

/** Upstream's image `jaeger` is always Jaeger 2, and `latest` is its newest version. */
const JAEGER_2 = /(^|\/)jaeger:v?2(\.|@|$)|(^|\/)jaegertracing\/jaeger(:latest)?(@|$)/;

/** Rules about settings of pods. */
export const podRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE132',
    severity: Severity.ERROR,
    summary: 'imagePullSecrets for collector, ingester and query are in spec.imagePullSecrets',
    see: DEPLOYMENTS,
    example: () => ({
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        collector: { imagePullSecrets: [{ name: 'registry' }] },
      },
    }),
    when: withSetting('imagePullSecrets'),
    *check(cr): Iterable<Finding> {
      const common = objectsOf(objectAt(cr, 'spec').imagePullSecrets).map(({ name }) => name);
      for (const component of ['collector', 'ingester', 'query']) {
        const secrets = objectsOf(objectAt(cr, 'spec', component).imagePullSecrets);
        if (secrets.every(({ name }) => common.includes(name))) continue;
        // Strategy allinone has no collector, but the schema job may read its settings.
        if (strategyOf(cr) === 'allinone' && readBySchemaJob(cr, component).includes('imagePullSecrets')) continue;
        yield {
          path: `spec.${component}.imagePullSecrets`,
          value: secrets,
          problem: 'is ignored: the operator reads no pull secrets here.',
          effect: 'A private image cannot be pulled, and the pods never start.',
          fix: 'Move it to spec.imagePullSecrets, with entries such as `- name: registry`.',
          fixInCode: "Set imagePullSecrets: [SecretRef.fromName('...')] on the Jaeger itself.",
        };
      }
    },
  },
  {
    code: 'JAE133',
    severity: Severity.ERROR,
    summary: 'no field is set that the operator never reads',
    see: TYPES,
    example: () => ({ spec: { allInOne: { config: { a: 'b' } } } }),
    *check(cr): Iterable<Finding> {
      for (const keys of DEAD) {
        const value = objectAt(cr, 'spec', ...keys.slice(0, -1))[keys.at(-1) ?? ''];
        if (isEmpty(value)) continue;
        yield {
          path: ['spec', ...keys].join('.'),
          value,
          atKey: true,
          problem: 'has no effect.',
          effect: 'The CRD has this field, but the operator never reads it.',
          fix: keys[0] === 'livenessProbe' ? 'Set it for each component.' : 'Remove it.',
        };
      }
    },
  },
  {
    code: 'JAE136',
    severity: Severity.ERROR,
    summary: 'agent.strategy is DaemonSet or Sidecar',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/775',
    example: () => ({ spec: { agent: { strategy: 'Deployment' } } }),
    when: withPart('spec', 'agent'),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'agent', 'strategy') ?? '';
      if (strategy === '' || AGENT_STRATEGIES.some((word) => word.toLowerCase() === strategy.toLowerCase())) return;
      const { problem, fix } = unknownWord('agent strategy', strategy, AGENT_STRATEGIES);
      yield {
        path: 'spec.agent.strategy',
        value: strategy,
        problem,
        effect: 'The operator silently falls back to Sidecar.',
        fix: `${fix} Or remove it: Milvus needs no agent.`,
      };
    },
  },
  {
    code: 'JAE139',
    severity: Severity.ERROR,
    summary: 'rollingUpdate is only set with Deployment strategy RollingUpdate',
    see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
    example: () => ({ spec: { allInOne: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } } } }),
    when: hasComponentSettings,
    *check(cr): Iterable<Finding> {
      for (const component of componentsOf(cr)) {
        const { type, rollingUpdate } = objectAt(cr, 'spec', component, 'strategy');
        if (type !== 'Recreate' || isEmpty(rollingUpdate)) continue;
        yield {
          path: `spec.${component}.strategy.rollingUpdate`,
          value: rollingUpdate,
          problem: "conflicts with type 'Recreate'.",
          effect: 'The API server rejects the Deployment, and the Jaeger is Failed.',
          fix: "Use type 'RollingUpdate', or remove rollingUpdate.",
        };
      }
    },
  },
  {
    code: 'JAE144',
    severity: Severity.ERROR,
    summary: 'images are Jaeger 1, not Jaeger 2',
    see: 'https://www.jaegertracing.io/docs/2.0/migration/',
    example: () => ({ spec: { allInOne: { image: 'jaegertracing/jaeger:2.10.0' } } }),
    when: withSetting('image'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...jobSections(cr)]) {
        const image = stringAt(settings, 'image') ?? '';
        if (!JAEGER_2.test(image)) continue;
        yield {
          path: `${path}.image`,
          value: image,
          problem: "is Jaeger 2, which rejects the operator's flags.",
          effect: 'The container exits at startup and crash-loops.',
          fix: 'Remove it. Jaeger 2 runs under the OpenTelemetry operator.',
        };
      }
    },
  },
  {
    code: 'JAE145',
    severity: Severity.ERROR,
    summary: 'a livenessProbe has exactly one of httpGet, tcpSocket, grpc and exec',
    see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    example: () => ({ spec: { allInOne: { livenessProbe: { initialDelaySeconds: 10 } } } }),
    when: withSetting('livenessProbe'),
    *check(cr): Iterable<Finding> {
      for (const component of componentsOf(cr)) {
        const probe = objectAt(cr, 'spec', component, 'livenessProbe');
        const handlers = PROBE_HANDLERS.filter((handler) => probe[handler] !== undefined && probe[handler] !== null);
        if (Object.keys(probe).length === 0 || handlers.length === 1) continue;
        yield {
          path: `spec.${component}.livenessProbe`,
          value: probe,
          problem:
            handlers.length === 0
              ? 'has no handler (httpGet, tcpSocket, grpc or exec).'
              : `has ${handlers.length} handlers, but only one is allowed.`,
          effect: 'The API server rejects the Deployment, and the Jaeger is Failed.',
          fix: "Set exactly one, such as httpGet with path / and the admin port, or remove the probe to use the operator's.",
        };
      }
    },
  },
  {
    code: 'JAE054',
    severity: Severity.WARNING,
    summary: 'no agent is used: upstream has retired it',
    see: 'https://github.com/jaegertracing/jaeger/blob/main/CHANGELOG.md',
    example: () => ({ spec: { agent: { strategy: 'DaemonSet' } } }),
    when: withPart('spec', 'agent'),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'agent', 'strategy') ?? '';
      if (strategy === '') return;
      yield {
        path: 'spec.agent.strategy',
        value: strategy,
        problem: 'enables the Jaeger agent, which is retired: its last image is 1.62.0.',
        effect: 'As a DaemonSet it uses host ports on every node, and Pod Security rejects it where enforced.',
        fix: 'Remove it: Milvus sends to the collector.',
      };
    },
  },
];
