import { ImagePullPolicy, k8s } from 'cdk8s-plus-28';
import { type MilvusPodProps, SecretRef } from '../../lib';

/** Every setting of pods. */
export const PODS: Required<MilvusPodProps> = {
  image: 'registry.example.com/milvus:ours',
  version: 'v2.6.12',
  imagePullPolicy: ImagePullPolicy.ALWAYS,
  imagePullSecrets: [SecretRef.fromName('registry')],
  env: [{ name: 'LOG_LEVEL', value: 'debug' }],
  resources: { requests: { cpu: '1000m', memory: '0.5Gi' }, limits: { memory: '4Gi' } },
  nodeSelector: { pool: 'vectors' },
  affinity: { podAntiAffinity: {} },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
  podLabels: { team: 'search' },
  podAnnotations: { 'example.com/note': 'x' },
  serviceAccountName: 'milvus',
  priorityClassName: 'high',
  volumes: [{ name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString('1024Mi') } }],
  volumeMounts: [{ name: 'tmp', mountPath: '/tmp/milvus' }],
};

/** The same as the CRD has it. */
export const WRITTEN_PODS = {
  ...PODS,
  imagePullSecrets: [{ name: 'registry' }],
  resources: { requests: { cpu: '1', memory: '512Mi' }, limits: { memory: '4Gi' } },
  volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
};
