import { fitting, partOf, required, SECRET, SECRETS, wordOf } from '../app/props';
import { JaegerLogLevel } from '../jaeger-common/log-level';

/** The types of the props of a Jaeger 2. */
export const JAEGER_V2_TYPES = {
  version: partOf('JaegerV2Version', '_listed'),
  roles: partOf('JaegerV2Roles', '_roles'),
  delivery: partOf('JaegerV2Delivery', '_delivered'),
  'receivers.tlsSecret': SECRET,
  sampling: partOf('JaegerV2Sampling', '_isAdaptive'),
  tailSampling: partOf('JaegerV2TailSampling', '_processor'),
  spanMetrics: partOf('JaegerV2SpanMetrics', '_counting'),
  exporters: { ...partOf('JaegerV2Exporter', '_name'), isList: true },
  ui: partOf('JaegerUi', '_toOptions'),
  exposure: partOf('JaegerV2Exposure', '_exposed'),
  login: partOf('JaegerV2Login', '_proxy'),
  logLevel: wordOf(JaegerLogLevel),
  imagePullSecrets: SECRETS,
};

/** The type of a storage that several pods share. */
export const SHARED_STORAGE = required(
  fitting(partOf('JaegerV2Storage', '_parts'), '_onlyForAllInOne_useAStorageThatPodsShare', {
    problem: 'is kept by one pod, which no other pod can read.',
    effect: 'The UI shows none of the traces.',
    fix: 'Use JaegerV2Roles.allInOne, or a storage such as JaegerV2Storage.openSearch(...).',
  }),
);
