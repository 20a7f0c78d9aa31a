import { ImagePullPolicy } from 'cdk8s-plus-28';
import { type JaegerComponentProps, JaegerLogLevel, JaegerSecurity, JaegerVolume } from '../../lib';

/** Each prop of a component of a Jaeger. */
export const component: Required<JaegerComponentProps> = {
  image: 'registry.example.com/jaeger:1.62.0',
  livenessProbe: { exec: { command: ['true'] }, initialDelaySeconds: 3 },
  logLevel: JaegerLogLevel.DEBUG,
  options: { 'metrics-backend': 'prometheus' },
  resources: { requests: { cpu: '1000m' } },
  podLabels: { a: 'b' },
  podAnnotations: { c: 'd' },
  affinity: { podAffinity: {} },
  tolerations: [{ operator: 'Exists' }],
  volumes: [JaegerVolume.emptyDir('tmp', { mountPath: '/tmp' })],
  security: JaegerSecurity.of({ container: { privileged: false } }),
  serviceAccountName: 'jaeger',
  imagePullPolicy: ImagePullPolicy.ALWAYS,
};

/** What they write. */
export const componentSpec = {
  image: 'registry.example.com/jaeger:1.62.0',
  livenessProbe: { exec: { command: ['true'] }, initialDelaySeconds: 3 },
  resources: { requests: { cpu: '1' } },
  labels: { a: 'b' },
  annotations: { c: 'd' },
  affinity: { podAffinity: {} },
  tolerations: [{ operator: 'Exists' }],
  volumes: [{ name: 'tmp', emptyDir: {} }],
  volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  containerSecurityContext: { privileged: false },
  serviceAccount: 'jaeger',
  imagePullPolicy: 'Always',
};

/** The options that they write. */
export const options = { 'metrics-backend': 'prometheus', 'log-level': 'debug' };
