import type { Rule } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { JAEGER_API_VERSION } from '../../upstream/jaeger';
import { badgerRules } from './storage/badger';
import { cassandraRules } from './storage/cassandra';
import { cassandraConnectionRules } from './storage/cassandra-connection';
import { cassandraLoginRules } from './storage/cassandra-login';
import { jaegerCredentialRules } from './options/credentials';
import { driftRules } from './cr/drift';
import { elasticsearchRules } from './storage/elasticsearch';
import { spanAgeRules } from './storage/span-age';
import { fileRules } from './options/files';
import { ingressAnnotationRules } from './access/ingress-annotations';
import { ingressRules } from './access/ingress';
import { jobLoginRules } from './storage/job-login';
import { jobRules } from './storage/jobs';
import { kafkaRules } from './storage/kafka';
import { kafkaConnectionRules } from './storage/kafka-connection';
import { kafkaLoginRules } from './storage/kafka-login';
import { labelRules } from './pods/labels';
import { memoryRules } from './storage/memory';
import { metricsStorageRules } from './storage/metrics-storage';
import { nameRules } from './cr/name';
import { optionWordRules } from './options/option-words';
import { optionRules } from './options/options';
import { optionsTwiceInCrRules } from './options/options-twice';
import { podWordRules } from './pods/pod-words';
import { podRules } from './pods/pods';
import { portRules } from './options/ports';
import { referenceRules } from './pods/references';
import { resourceRules } from './pods/resources';
import { rolloverConditionRules } from './storage/rollover-conditions';
import { samplingRules } from './cr/sampling';
import { scaleRules } from './pods/scale';
import { serviceRules } from './access/services';
import { storageOptionRules } from './storage/storage-options';
import { strategyRules } from './cr/strategy';
import { tlsRules } from './options/tls';
import { tlsCertificateRules } from './options/tls-certificates';
import { unusedRules } from './cr/unused';
import { volumeRules } from './pods/volumes';
import { sharedVolumeRules } from './pods/shared-volumes';

const HEADER = { apiVersion: JAEGER_API_VERSION, kind: 'Jaeger', metadata: { name: 'jaeger' } };

/** Rules about one Jaeger CR, in the order of their codes; their examples are whole CRs. */
export const jaegerRules: readonly Rule<JsonObject>[] = [
  ...badgerRules,
  ...cassandraRules,
  ...cassandraConnectionRules,
  ...cassandraLoginRules,
  ...jaegerCredentialRules,
  ...driftRules,
  ...elasticsearchRules,
  ...spanAgeRules,
  ...fileRules,
  ...ingressAnnotationRules,
  ...ingressRules,
  ...jobRules,
  ...jobLoginRules,
  ...kafkaRules,
  ...kafkaConnectionRules,
  ...kafkaLoginRules,
  ...labelRules,
  ...memoryRules,
  ...metricsStorageRules,
  ...nameRules,
  ...optionWordRules,
  ...optionRules,
  ...optionsTwiceInCrRules,
  ...podWordRules,
  ...podRules,
  ...portRules,
  ...referenceRules,
  ...resourceRules,
  ...rolloverConditionRules,
  ...samplingRules,
  ...scaleRules,
  ...serviceRules,
  ...storageOptionRules,
  ...strategyRules,
  ...tlsRules,
  ...tlsCertificateRules,
  ...unusedRules,
  ...volumeRules,
  ...sharedVolumeRules,
]
  .map((rule) => ({ ...rule, example: () => ({ ...HEADER, ...rule.example() }) }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
