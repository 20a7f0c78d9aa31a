import { Size } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import fc, { type Arbitrary } from 'fast-check';
import {
  JaegerLogLevel,
  JaegerSecurity,
  type JaegerV2Props,
  JaegerV2Roles,
  JaegerV2Storage,
  type JaegerV2Version,
  JaegerVolume,
  SecretRef,
} from '../../lib';
import type { JsonObject } from '../../lib/kubernetes/json';

/** Any of the values; `fc.record` leaves a prop out now and then. */
const any = <T>(...values: T[]) => fc.constantFrom<T[]>(...values);
/** The right values most of the time, and a wrong one now and then. */
const mostly = <T>(right: Arbitrary<T>, ...wrong: T[]) =>
  fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: any(...wrong) });
const SOME: { requiredKeys: never[] } = { requiredKeys: [] };

const pods = {
  image: any('registry.example.com/jaeger:2'),
  imagePullPolicy: any(ImagePullPolicy.ALWAYS, ImagePullPolicy.IF_NOT_PRESENT),
  resources: any({ requests: { cpu: '0.5', memory: '1Gi' } }, { limits: { memory: '2Gi' } }),
  security: any(JaegerSecurity.restricted()),
  podLabels: any<Readonly<Record<string, string>>>({ team: 'search' }),
  podAnnotations: any<Readonly<Record<string, string>>>({ 'example.com/note': 'x' }),
  nodeSelector: any<Readonly<Record<string, string>>>({ pool: 'obs' }),
  tolerations: any([{ key: 'dedicated', operator: 'Exists' }]),
  priorityClassName: any('system-cluster-critical'),
  serviceAccountName: any('jaeger'),
  volumes: any([JaegerVolume.emptyDir('own', { mountPath: '/own', sizeLimit: Size.mebibytes(64) })]),
  environment: any([{ name: 'OWN', value: 'x' }]),
  configPatch: mostly<JsonObject>(
    any<JsonObject>(
      { processors: { batch: { timeout: '1s' } } },
      { service: { telemetry: { logs: { encoding: 'json' } } } },
      { service: { telemetry: { metrics: { level: 'basic' } } } },
    ),
    { processors: { batch: { unheard: 1 } } },
    { service: { extensions: [] } },
  ),
};
/** A part that is made when its settings are tried: its factory may refuse them. */
const later = <G, T>(given: Arbitrary<G>, make: (given: G) => T): Arbitrary<() => T> =>
  given.map((settings) => () => make(settings));

const memory = later(fc.record({ maxTraces: mostly(any(1, 1000, 100_000), 0, -1, 0.5) }, SOME), (given) =>
  JaegerV2Storage.memory(given),
);
/** Storages that need no other program. */
const onePod: Arbitrary<() => JaegerV2Storage> = memory;

const receivers = fc.record(
  {
    otlpGrpc: fc.boolean(),
    otlpHttp: fc.boolean(),
    jaegerThriftHttp: fc.boolean(),
    jaegerGrpc: fc.boolean(),
    zipkin: fc.boolean(),
  },
  SOME,
);

const allInOne = later(fc.record({ storage: onePod, own: fc.record(pods, SOME) }), ({ storage, own }) =>
  JaegerV2Roles.allInOne({ ...own, storage: storage() }),
);

/**
 * The settings of a Jaeger 2, most of them right: a function makes them, since a part can refuse its own.
 *
 * @param versions those that are asked for.
 */
export function jaegerV2Settings(versions: readonly JaegerV2Version[]): Arbitrary<() => JaegerV2Props> {
  const given = fc.record({
    roles: allInOne,
    version: any(...versions),
    others: fc.record(
      {
        receivers,
        logLevel: any(...Object.values(JaegerLogLevel)),
        namespace: mostly(any('observability'), 'Observability'),
        name: mostly(any('traces'), 'a.b'),
        imagePullSecrets: any([SecretRef.fromName('registry')]),
        labels: any<Readonly<Record<string, string>>>({ team: 'search' }),
        annotations: any<Readonly<Record<string, string>>>({ 'example.com/note': 'x' }),
      },
      SOME,
    ),
  });
  return later(given, ({ roles, version, others }) => ({ ...others, version, roles: roles() }));
}
