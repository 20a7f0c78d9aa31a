import { fitting, partOf, required, SECRETS, wordOf } from '../app/props';
import { JaegerLogLevel } from '../jaeger-common/log-level';
import { RECEIVER_TYPES } from './receivers';

const STORAGE = partOf('JaegerV2Storage', '_parts');
const SCALE = partOf('JaegerScale', '_scaleSpec');
const SECURITY = partOf('JaegerSecurity', '_spec');

/** The types of the props of `JaegerV2`. */
export const JAEGER_V2_TYPES = {
  ...RECEIVER_TYPES,
  version: partOf('JaegerV2Version', 'jaeger'),
  roles: partOf('JaegerV2Roles', '_storage'),
  delivery: partOf('JaegerV2Delivery', '_delivery'),
  sampling: partOf('JaegerV2Sampling', '_isAdaptive'),
  tailSampling: partOf('JaegerV2TailSampling', '_processor'),
  spanMetrics: partOf('JaegerV2SpanMetrics', '_counting'),
  exporters: { ...partOf('JaegerV2Exporter', '_name'), isList: true },
  ui: partOf('JaegerUi', '_toOptions'),
  collectorService: partOf('JaegerV2CollectorService', '_serviceType'),
  exposure: partOf('JaegerV2Exposure', '_exposed'),
  login: partOf('JaegerV2Login', '_proxy'),
  networkPolicy: partOf('JaegerV2NetworkPolicy', '_network'),
  monitoring: partOf('JaegerV2Monitoring', '_metrics'),
  logLevel: wordOf(JaegerLogLevel),
  imagePullSecrets: SECRETS,
};

/** Those of one pod with everything. */
export const ONE_POD_TYPES = { storage: STORAGE, security: SECURITY };

/** A storage that several pods share, and those of the pods of roles that can be several. */
export const SHARED_TYPES = {
  storage: fitting(required(STORAGE), '_onlyForAllInOne_useAStorageThatPodsShare', {
    problem: 'must be a storage that several pods share.',
    effect: 'Each pod would keep traces for itself, and the UI would show none of those that collectors received.',
    fix: 'Use JaegerV2Storage.openSearch(...), for example, or JaegerV2Roles.allInOne({ storage }).',
  }),
  ...Object.fromEntries(
    ['collector', 'ingester', 'query'].flatMap((role) => [
      [`${role}.scale`, SCALE],
      [`${role}.security`, SECURITY],
    ]),
  ),
};
