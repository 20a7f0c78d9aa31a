import { literal } from '../../../kubernetes/literal';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from '../../shared/family';
import { adaptiveSamplingRules } from './adaptive-sampling';
import { addressRules } from './addresses';
import { cassandraRules } from './cassandra';
import { cassandraSchemaRules } from './cassandra-schema';
import { type DeliverySettings, deliveryRules } from './delivery';
import { durationRules } from './durations';
import { exporterRules } from './exporter';
import { imageRules, type JaegerV2Images } from './images';
import { indexRules } from './indices';
import { kafkaRules } from './kafka';
import { retentionRules } from './retention';
import { installRules } from './rules';
import { samplingFileRules } from './sampling-file';
import { namedPartRules, senderAskedRules } from './senders';
import { settingsRules } from './settings';
import { showInstall } from './show';
import { showExporter, showNamedParts, showSamplingFile, showSenderAsked, showSettings } from './show-config';
import { spanMetricsRules } from './span-metrics';
import { storageInstallRules } from './storage-install';
import { tailSamplingRules } from './tail-sampling';
import { type VersionSettings, versionRules } from './version';

/** The rules over the props of a Jaeger 2, which are shown as the calls of their factories or constructors. */
export const propFamilies: readonly RuleFamily[] = [
  ruleFamily('JVT', settingsRules, showSettings),
  ruleFamily('JVT', versionRules, showVersion),
  ruleFamily('JVT', kafkaRules, calling('JaegerV2Kafka.fromBrokers')),
  ruleFamily('JVT', tailSamplingRules, calling('JaegerV2TailSampling.of')),
  ruleFamily('JVT', adaptiveSamplingRules, calling('JaegerV2Sampling.adaptive')),
  ruleFamily('JVT', samplingFileRules, showSamplingFile),
  ruleFamily('JVT', spanMetricsRules, calling('JaegerV2SpanMetrics.prometheus')),
  ruleFamily('JVT', exporterRules, showExporter),
  ruleFamily('JVT', namedPartRules, showNamedParts),
  ruleFamily('JVT', senderAskedRules, showSenderAsked),
  ruleFamily('JVT', retentionRules, calling('JaegerV2Retention.rollover')),
  ruleFamily('JVT', indexRules, calling('JaegerV2Storage.elasticsearch')),
  ruleFamily('JVT', cassandraRules, calling('JaegerV2Storage.cassandra')),
  ruleFamily('JVT', cassandraSchemaRules, calling('JaegerV2CassandraSchema.create')),
  ruleFamily('JVT', addressRules, calling('JaegerV2Storage.grpc')),
  ruleFamily('JVT', durationRules, calling('JaegerV2Storage.badger')),
  ruleFamily('JVT', storageInstallRules, calling('new JaegerV2')),
  ruleFamily('JVT', installRules, showInstall),
  ruleFamily('JVT', imageRules, showImages),
  ruleFamily('JVT', deliveryRules, showDelivery),
];

function showDelivery({ imagePullSecrets, serviceAccounts, serviceType }: DeliverySettings): Snippet {
  const secrets = imagePullSecrets.map((name) => `SecretRef.fromName('${name}')`).join(', ');
  const roles = Object.entries(serviceAccounts).map(
    ([role, name]) => `JaegerV2Roles.${role}({ serviceAccountName: '${name}' })`,
  );
  return typeScriptSnippet(
    'production/jaeger',
    "new JaegerV2(env, 'jaeger', {",
    '  delivery: JaegerV2Delivery.openTelemetryOperator(),',
    ...(serviceType === undefined
      ? [`  imagePullSecrets: [${secrets}],`, `  roles: ${roles.join(', ')},`]
      : ['  collectorService: JaegerV2CollectorService.loadBalancer(),']),
    '});',
  );
}

function showImages({ version, images }: JaegerV2Images): Snippet {
  const roles = Object.entries(images).map(([role, image]) => `JaegerV2Roles.${role}({ image: '${image}' })`);
  return typeScriptSnippet(
    'production/jaeger',
    `new JaegerV2(env, 'jaeger', { version: JaegerV2Version.of('${version}'), roles: ${roles.join(', ')} });`,
  );
}

function showVersion({ jaeger }: VersionSettings): Snippet {
  const version = `JaegerV2Version.of('${jaeger}')`;
  return typeScriptSnippet('production/jaeger', `new JaegerV2(env, 'jaeger', { version: ${version} });`);
}

/** Shows a subject as the props of a factory. */
function calling(factory: string): (props: object) => Snippet {
  return (props) => typeScriptSnippet(factory, `${factory}(${literal({ ...props })});`);
}
