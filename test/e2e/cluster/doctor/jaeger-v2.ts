import { applied, type Breakage, MILVUS, MILVUS_UP, upgraded } from './breakage';

const STAGE = 'kubectl apply --server-side --force-conflicts -f dist/jaeger-v2/manifests/2-jaeger';
const RESTART = 'kubectl rollout restart deployment/jaeger -n default';
const AGAIN = [STAGE, RESTART, 'kubectl rollout status deployment/jaeger -n default --timeout=300s'].join('\n');
const CONFIG = 'dist/jaeger-v2/manifests/2-jaeger/configmap.default.jaeger.yaml';

/** Commands that give Jaeger 2 a configuration that a sed script has changed, and restart it. */
function configured(script: string): string {
  const changed = `sed -E '${script}' ${CONFIG} > changed.yaml`;
  return [changed, 'kubectl apply --server-side --force-conflicts -f changed.yaml', RESTART].join('\n');
}

/** Jaeger 2, which has no operator. */
export const JAEGER_V2_BREAKAGES: readonly Breakage[] = [
  {
    name: 'receiver-is-missing',
    breaks: configured('/^      jaeger:$/,/14268$/d; /^            - jaeger$/d'),
    mends: AGAIN,
    link: 'endpoint',
    code: 'DOC185',
  },
  {
    name: 'receiver-listens-on-localhost',
    breaks: configured('s/0\\.0\\.0\\.0:14268/localhost:14268/'),
    mends: AGAIN,
    link: 'endpoint',
    code: 'DOC186',
  },
  {
    name: 'unknown-key-in-its-configuration',
    breaks: configured('s/max_traces:/maximum_traces:/'),
    mends: AGAIN,
    link: 'jaeger',
    code: 'DOC060',
  },
  {
    name: 'tail-sampling-drops-all',
    breaks: configured(
      's/^      batch: \\{\\}$/      batch: {}\\n      tail_sampling:\\n        policies: [{ name: none, type: probabilistic, probabilistic: { sampling_percentage: 0 } }]/; s/^            - batch$/            - tail_sampling\\n            - batch/',
    ),
    mends: AGAIN,
    link: 'sampling',
    code: 'DOC204',
    isRecordedOnly: true,
  },
  {
    name: 'image-cannot-be-pulled',
    breaks: 'kubectl set image deployment/jaeger -n default jaeger=docker.io/jaegertracing/jaeger:2.99.0',
    mends: STAGE,
    link: 'jaeger',
    code: 'DOC057',
    isRecordedOnly: true,
  },
  {
    name: 'collector-service-deleted',
    breaks: 'kubectl delete service jaeger-collector -n default',
    mends: STAGE,
    link: 'services',
    code: 'DOC084',
  },
  {
    name: 'policy-denies-ingress',
    breaks: [
      applied(
        'apiVersion: networking.k8s.io/v1',
        'kind: NetworkPolicy',
        'metadata: { name: deny-ingress, namespace: default }',
        'spec:',
        '  podSelector: { matchLabels: { app.kubernetes.io/name: jaeger } }',
        '  policyTypes: [Ingress]',
        '  ingress: [{ ports: [{ port: 16686, protocol: TCP }] }]',
      ),
      `kubectl rollout restart ${MILVUS} -n default`,
      MILVUS_UP,
    ].join('\n'),
    leaves: 'kubectl delete networkpolicy --all -n default',
    link: 'network',
    code: 'DOC090',
    isRecordedOnly: true,
  },
  {
    name: 'release-without-trace-settings',
    breaks: [upgraded('{}'), MILVUS_UP].join('\n'),
    link: 'sampling',
    code: 'DOC200',
    isRecordedOnly: true,
  },
];
