import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import {
  ElasticsearchProvisioning,
  JaegerOperatorProfile,
  MilvusReleaseLogFormat,
  MilvusReleaseLogLevel,
  MilvusRollout,
  OperatorPlatform,
  MilvusReleaseCloudProvider,
} from '../../lib';
import {
  allInOne,
  call,
  enums,
  make,
  milvus,
  milvusPod,
  openShiftElasticsearch,
  release,
  standalone,
  streaming,
} from '../support/javascript';
import { JAEGER_V2_WORDS } from '../support/jaeger-v2-uses';
import { membersOfType } from '../support/members';
import { thrown } from '../support/thrown';

const CLASS = { ingressClassName: 'nginx', basePath: '/jaeger' };
const MOUNT = { mountPath: '/mnt' };
const S3 = {
  host: 's3.example.com',
  bucketName: 'a',
  rootPath: 'b',
  credentials: call('MilvusReleaseStorageCredentials.iam'),
};

/** A use of each prop and parameter, by its file and name; what is in brackets tells the uses of one apart. */
const USES: Readonly<Record<string, (word: unknown) => void>> = {
  ...JAEGER_V2_WORDS,
  'jaeger-operator/jaeger-operator-props.ts elasticsearchProvisioning': (elasticsearchProvisioning) => {
    make('JaegerOperator', { elasticsearchProvisioning });
  },
  'jaeger-operator/jaeger-operator-props.ts logLevel': (logLevel) => {
    make('JaegerOperator', { logLevel });
  },
  'jaeger-operator/jaeger-operator-props.ts platform': (platform) => {
    make('JaegerOperator', { platform });
  },
  'jaeger-operator/jaeger-operator-props.ts profile': (profile) => {
    make('JaegerOperator', { profile });
  },
  'jaeger-operator/jaeger-operator-props.ts tlsMinVersion': (tlsMinVersion) => {
    make('JaegerOperator', { tlsMinVersion });
  },
  'jaeger/agent.ts dnsPolicy': (dnsPolicy) => {
    make('Jaeger', { agent: call('JaegerAgent.daemonSet', { dnsPolicy }) });
  },
  'jaeger/component.ts logLevel': (logLevel) => {
    allInOne({ logLevel });
  },
  'jaeger/ingress.ts pathType': (pathType) => {
    make('Jaeger', { ingress: call('JaegerIngress.host', 'a.example.com', { ...CLASS, pathType }) });
  },
  'jaeger/kafka.ts encoding': (encoding) => {
    streaming({ encoding });
  },
  'jaeger/kafka.ts mechanism': (mechanism) => {
    streaming({ credentials: call('SecretRef.fromName', 'kafka'), mechanism });
  },
  'jaeger/pod.ts imagePullPolicy': (imagePullPolicy) => {
    make('Jaeger', { imagePullPolicy });
  },
  'jaeger/storage/openshift-elasticsearch.ts redundancyPolicy': (redundancyPolicy) => {
    make('Jaeger', {
      strategy: call('JaegerStrategy.production', { storage: openShiftElasticsearch({ redundancyPolicy }) }),
    });
  },
  'jaeger/storage/retention.ts imagePullPolicy': (imagePullPolicy) => {
    make('Jaeger', {
      strategy: call('JaegerStrategy.production', {
        storage: call('JaegerStorage.elasticsearch', {
          servers: ['http://elasticsearch:9200'],
          retention: call('Retention.days', 7, { imagePullPolicy }),
        }),
      }),
    });
  },
  'jaeger-common/volume.ts mountPropagation': (mountPropagation) => {
    make('Jaeger', { volumes: [call('JaegerVolume.emptyDir', 'cache', { ...MOUNT, mountPropagation })] });
  },
  'milvus/cr/dependency.ts deletion': (deletion) => {
    milvus({ etcd: call('MilvusEtcd.inCluster', { deletion }) });
  },
  'milvus/cr/milvus-props.ts rollout': (rollout) => {
    milvus({ rollout });
  },
  'milvus/cr/pods.ts imagePullPolicy': (imagePullPolicy) => {
    milvus({ imagePullPolicy });
  },
  'milvus/cr/pods.ts serviceType': (serviceType) => {
    milvusPod({ serviceType });
  },
  'milvus/values/image.ts pullPolicy': (pullPolicy) => {
    release({ image: { pullPolicy } });
  },
  'milvus/values/log.ts format': (format) => {
    release({ log: { format } });
  },
  'milvus/values/log.ts level': (level) => {
    release({ log: { level } });
  },
  'milvus/values/message-queue-props.ts mechanism': (mechanism) => {
    const sasl = call('MilvusReleaseKafkaSasl.fromSecret', call('SecretRef.fromName', 'kafka'), { mechanism });
    const kafka = { brokers: ['kafka:9092'], securityProtocol: 'SASL_SSL', sasl };
    standalone({ messageQueue: call('MilvusReleaseMessageQueue.fromKafka', kafka) });
  },
  'milvus/values/message-queue-props.ts securityProtocol': (securityProtocol) => {
    const kafka = { brokers: ['kafka:9092'], securityProtocol };
    standalone({ messageQueue: call('MilvusReleaseMessageQueue.fromKafka', kafka) });
  },
  'milvus/values/storage.ts cloudProvider': (cloudProvider) => {
    standalone({ storage: call('MilvusReleaseStorage.fromS3', { ...S3, cloudProvider }) });
  },
  'milvus/values/volume.ts accessMode': (accessMode) => {
    standalone({ persistence: call('MilvusReleasePersistence.claim', { accessMode }) });
  },
};

test('a use of each prop and parameter with an enum', () => {
  // What a rule says of a problem is not a choice of the user's.
  const types = new Set([...enums.keys()].filter((name) => name !== 'Severity'));
  expect(Object.keys(USES).sort()).toEqual([...new Set(membersOfType(types))]);
});

test('an unknown word is one error of its place', () => {
  const messages = Object.values(USES).map((use) =>
    thrown(() => {
      use('nonsense');
    }),
  );
  expect(messages).toMatchInlineSnapshot(`
    APP040 JaegerV2Storage.clickHouse protocol: unknown protocol 'nonsense'. This choice does not exist, so nothing is written. Use one of http, native.
    APP040 JaegerV2Exposure.ingress pathType: unknown pathType 'nonsense'. This choice does not exist, so nothing is written. Use one of Exact, ImplementationSpecific, Prefix.
    JVT363 e/r allInOne.imagePullPolicy: unknown image pull policy 'nonsense'. The API server rejects the object that makes the pods, and no pod starts. Use one of Always, IfNotPresent, Never.
    APP040 e/r logLevel: unknown logLevel 'nonsense'. This choice does not exist, so nothing is written. Use one of debug, info, warn, error, dpanic, panic, fatal.
    APP040 JaegerV2Kafka.fromBrokers encoding: unknown encoding 'nonsense'. This choice does not exist, so nothing is written. Use one of otlp_proto, otlp_json, jaeger_proto, jaeger_json.
    APP040 JaegerV2Kafka.fromBrokers mechanism: unknown mechanism 'nonsense'. This choice does not exist, so nothing is written. Use one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512.
    APP040 JaegerV2Retention.days imagePullPolicy: unknown imagePullPolicy 'nonsense'. This choice does not exist, so nothing is written. Use one of Always, IfNotPresent, Never.
    APP040 JaegerV2Storage.elasticsearch indexPeriod: unknown indexPeriod 'nonsense'. This choice does not exist, so nothing is written. Use one of hour, day.
    APP040 e/r elasticsearchProvisioning: unknown elasticsearchProvisioning 'nonsense'. This choice does not exist, so nothing is written. Use one of no, auto.
    OPR007 e/r logLevel: unknown log level 'nonsense'. The operator silently logs at info. Use one of debug, info, warn, warning, error, panic, fatal; 'debug' logs the most.
    APP040 e/r platform: unknown platform 'nonsense'. This choice does not exist, so nothing is written. Use one of kubernetes, openshift, auto-detect.
    APP040 e/r profile: unknown profile 'nonsense'. This choice does not exist, so nothing is written. Use one of upstream, standard.
    OPR008 e/r tlsMinVersion: unknown TLS version 'nonsense'. The operator logs an error and uses Go's default. Use one of VersionTLS10, VersionTLS11, VersionTLS12, VersionTLS13; 'VersionTLS13' is TLS 1.3.
    JAE153 e/r spec.agent.dnsPolicy: unknown DNS policy 'nonsense'. The API server rejects it, and the Jaeger is Failed. Use one of ClusterFirst, ClusterFirstWithHostNet, Default, None.
    JAE151 e/r spec.allInOne.options.log-level: unknown value 'nonsense'. Jaeger exits at startup and crash-loops. Use one of debug, info, warn, error, dpanic, panic, fatal.
    JAE120 e/r spec.ingress.pathType: unknown path type 'nonsense'. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use one of Exact, ImplementationSpecific, Prefix.
    JAE151 e/r spec.collector.options.kafka.producer.encoding: unknown value 'nonsense'. Jaeger exits at startup and crash-loops. Use one of json, protobuf.
    JAE151 e/r spec.ingester.options.kafka.consumer.encoding: unknown value 'nonsense'. Jaeger exits at startup and crash-loops. Use one of json, protobuf, zipkin-thrift.
    JAE151 e/r spec.collector.options.kafka.producer.plaintext.mechanism: unknown value 'nonsense'. Jaeger exits at startup and crash-loops. Use one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512.
    JAE151 e/r spec.ingester.options.kafka.consumer.plaintext.mechanism: unknown value 'nonsense'. Jaeger exits at startup and crash-loops. Use one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512.
    JAE153 e/r spec.imagePullPolicy: unknown image pull policy 'nonsense'. The API server rejects it, and the Jaeger is Failed. Use one of Always, IfNotPresent, Never.
    APP006 e/r spec.storage.elasticsearch.redundancyPolicy: 'nonsense' must be one of FullRedundancy, MultipleRedundancy, SingleRedundancy, ZeroRedundancy. The API server rejects the object. Remove or correct it.
    JAE153 e/r spec.storage.esIndexCleaner.imagePullPolicy: unknown image pull policy 'nonsense'. The API server rejects it, and the Jaeger is Failed. Use one of Always, IfNotPresent, Never.
    JAE153 e/r spec.volumeMounts[0].mountPropagation: unknown mount propagation 'nonsense'. The API server rejects it, and the Jaeger is Failed. Use one of Bidirectional, HostToContainer, None.
    APP006 e/r spec.dependencies.etcd.inCluster.deletionPolicy: 'nonsense' must be one of Delete, Retain. The API server rejects the object. Remove or correct it.
    APP040 e/r rollout: unknown rollout 'nonsense'. This choice does not exist, so nothing is written. Use one of restart, configMapOnly.
    MLV185 e/r spec.components.imagePullPolicy: unknown image pull policy 'nonsense'. The API server rejects the pods, and the Milvus never becomes ready. Use one of Always, IfNotPresent, Never.
    APP006 e/r spec.components.standalone.serviceType: 'nonsense' must be one of ClusterIP, NodePort, LoadBalancer. The API server rejects the object. Remove or correct it.
    MLV181 e/r image.all.pullPolicy: unknown image pull policy 'nonsense'. The API server rejects the manifest, and helm install fails. Use one of Always, IfNotPresent, Never.
    APP040 e/r log.format: unknown format 'nonsense'. This choice does not exist, so nothing is written. Use one of text, json.
    APP040 e/r log.level: unknown level 'nonsense'. This choice does not exist, so nothing is written. Use one of debug, info, warn, error, panic, fatal.
    MLV170 e/r externalKafka.sasl.mechanisms: unknown Kafka mechanism 'nonsense'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Use one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512, GSSAPI, OAUTHBEARER.
    MLV170 e/r externalKafka.securityProtocol: unknown Kafka security protocol 'nonsense'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Use one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL.
    APP040 MilvusReleaseStorage.fromS3 cloudProvider: unknown cloudProvider 'nonsense'. This choice does not exist, so nothing is written. Use one of aws, gcp, gcpnative, azure, aliyun, tencent.
    APP040 MilvusReleasePersistence.claim accessMode: unknown accessMode 'nonsense'. This choice does not exist, so nothing is written. Use one of ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod.
  `);
});

test.each([
  ['jaeger-operator/jaeger-operator-props.ts elasticsearchProvisioning', Object.values(ElasticsearchProvisioning)],
  ['jaeger-operator/jaeger-operator-props.ts platform', Object.values(OperatorPlatform)],
  ['jaeger-operator/jaeger-operator-props.ts profile', [JaegerOperatorProfile.STANDARD, undefined]],
  ['milvus/cr/milvus-props.ts rollout', Object.values(MilvusRollout)],
  ['milvus/values/log.ts format', Object.values(MilvusReleaseLogFormat)],
  ['milvus/values/log.ts level', Object.values(MilvusReleaseLogLevel)],
  ['milvus/values/storage.ts cloudProvider', Object.values(MilvusReleaseCloudProvider)],
  ['milvus/values/volume.ts accessMode', Object.values(PersistentVolumeAccessMode)],
])('%s: each word passes', (name, words) => {
  const messages = words.map((word) =>
    thrown(() => {
      USES[name]?.(word);
    }),
  );
  expect(messages).toEqual(words.map(() => undefined));
});
