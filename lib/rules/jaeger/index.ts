import type { Rule } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { JAEGER_API_VERSION } from '../../upstream/jaeger';
import { badgerRules } from './badger';
import { cassandraRules } from './cassandra';
import { cassandraConnectionRules } from './cassandra-connection';
import { jaegerCredentialRules } from './credentials';
import { driftRules } from './drift';
import { elasticsearchRules } from './elasticsearch';
import { fileRules } from './files';
import { ingressAnnotationRules } from './ingress-annotations';
import { ingressRules } from './ingress';
import { jobLoginRules } from './job-login';
import { jobRules } from './jobs';
import { kafkaRules } from './kafka';
import { kafkaConnectionRules } from './kafka-connection';
import { kafkaLoginRules } from './kafka-login';
import { labelRules } from './labels';
import { memoryRules } from './memory';
import { metricsStorageRules } from './metrics-storage';
import { nameRules } from './name';
import { optionWordRules } from './option-words';
import { optionRules } from './options';
import { optionsTwiceInCrRules } from './options-twice';
import { podWordRules } from './pod-words';
import { podRules } from './pods';
import { portRules } from './ports';
import { referenceRules } from './references';
import { resourceRules } from './resources';
import { rolloverConditionRules } from './rollover-conditions';
import { samplingRules } from './sampling';
import { scaleRules } from './scale';
import { serviceRules } from './services';
import { storageOptionRules } from './storage-options';
import { strategyRules } from './strategy';
import { tlsRules } from './tls';
import { tlsCertificateRules } from './tls-certificates';
import { unusedRules } from './unused';
import { volumeRules } from './volumes';
import { volumesTogetherRules } from './volumes-together';

const HEADER = { apiVersion: JAEGER_API_VERSION, kind: 'Jaeger', metadata: { name: 'jaeger' } };

/** Rules over one Jaeger CR, in the order of their codes; their examples are whole CRs. */
export const jaegerRules: readonly Rule<JsonObject>[] = [
  ...badgerRules,
  ...cassandraRules,
  ...cassandraConnectionRules,
  ...jaegerCredentialRules,
  ...driftRules,
  ...elasticsearchRules,
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
  ...volumesTogetherRules,
]
  .map((rule) => ({ ...rule, example: { ...HEADER, ...rule.example } }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
