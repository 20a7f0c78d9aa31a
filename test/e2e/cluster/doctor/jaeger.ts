import { applied, type Breakage, jaegerWith, MILVUS, MILVUS_UP } from './breakage';

const OWN = 'app.kubernetes.io/instance=jaeger,app.kubernetes.io/managed-by=jaeger-operator';
const GONE = `kubectl delete pod -n default -l ${OWN} --grace-period=0 --force`;
const AGAIN = 'kubectl rollout restart deployment/jaeger -n default';
const JAEGER = 'kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/2-jaeger';
const NO_SUCH_IMAGE = 'docker.io/jaegertracing/all-in-one:9.9.9';

/** The operator reconciles one Jaeger at a time, and waits for its pods: a new one begins at once. */
const IMPATIENT = [
  'kubectl delete pod -n observability -l name=jaeger-operator --grace-period=0 --force',
  'kubectl delete lease/31e04290.jaegertracing.io -n observability --ignore-not-found',
  'kubectl rollout status deployment/jaeger-operator -n observability --timeout=300s',
].join('\n');

/** Jaeger 1: its pods, its Services, and who may reach them. */
export const JAEGER_BREAKAGES: readonly Breakage[] = [
  {
    name: 'namespace-is-restricted',
    breaks: `kubectl label namespace default pod-security.kubernetes.io/enforce=restricted\n${GONE}`,
    leaves: [
      'kubectl label namespace default pod-security.kubernetes.io/enforce-',
      jaegerWith({ securityContext: null, containerSecurityContext: null }),
      'sleep 5',
      'kubectl rollout status deployment/jaeger -n default --timeout=300s',
    ].join('\n'),
    link: 'jaeger',
    code: 'DOC064',
  },
  {
    name: 'image-cannot-be-pulled',
    breaks: jaegerWith({ allInOne: { image: NO_SUCH_IMAGE } }),
    after: IMPATIENT,
    link: 'jaeger',
    code: 'DOC057',
  },
  {
    name: 'unknown-flag',
    breaks: jaegerWith({ allInOne: { options: { 'no-such-flag': 'x' } } }),
    after: IMPATIENT,
    link: 'jaeger',
    code: 'DOC060',
  },
  {
    name: 'out-of-memory',
    breaks: jaegerWith({ allInOne: { resources: { limits: { memory: '20Mi' } } } }),
    after: IMPATIENT,
    leaves: `${jaegerWith({ allInOne: { resources: null } })}\nsleep 5\nkubectl rollout status deployment/jaeger -n default --timeout=300s`,
    link: 'jaeger',
    code: 'DOC061',
  },
  {
    name: 'no-node-has-room',
    breaks: jaegerWith({ resources: { requests: { memory: '900Gi' } } }),
    mends: jaegerWith({ resources: null }),
    after: IMPATIENT,
    link: 'jaeger',
    code: 'DOC055',
  },
  {
    name: 'quota-is-used-up',
    breaks: `kubectl create quota few-pods -n default --hard=pods=1\n${GONE}`,
    mends: `kubectl delete quota few-pods -n default\n${AGAIN}`,
    link: 'jaeger',
    code: 'DOC063',
  },
  {
    name: 'volume-is-pending',
    breaks: [
      applied(
        'apiVersion: v1',
        'kind: PersistentVolumeClaim',
        'metadata: { name: jaeger-badger, namespace: default }',
        'spec: { accessModes: [ReadWriteOnce], storageClassName: fast, resources: { requests: { storage: 1Gi } } }',
      ),
      jaegerWith({
        storage: {
          type: 'badger',
          options: {
            memory: null,
            badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badger/data' },
          },
        },
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'jaeger-badger' } }],
        volumeMounts: [{ name: 'data', mountPath: '/badger' }],
      }),
    ].join('\n'),
    mends: [
      jaegerWith({ storage: { type: 'memory', options: { badger: null } }, volumes: null, volumeMounts: null }),
      JAEGER,
      IMPATIENT,
      'kubectl delete pvc jaeger-badger -n default --wait=false',
    ].join('\n'),
    link: 'jaeger',
    code: 'DOC056',
    isRecordedOnly: true,
  },
  {
    name: 'another-jaeger-is-waited-for',
    breaks: [
      'kubectl create namespace e2e-slow',
      applied(
        'apiVersion: jaegertracing.io/v1',
        'kind: Jaeger',
        'metadata: { name: other, namespace: e2e-slow }',
        `spec: { strategy: allinone, allInOne: { image: '${NO_SUCH_IMAGE}' } }`,
      ),
      'for try in $(seq 60); do kubectl get deployment other -n e2e-slow > /dev/null 2>&1 && break; sleep 1; done',
      'kubectl delete jaeger jaeger -n default',
      JAEGER,
    ].join('\n'),
    mends: 'kubectl delete jaeger other -n e2e-slow',
    leaves: 'kubectl delete namespace e2e-slow',
    link: 'jaeger',
    code: 'DOC051',
  },
  {
    name: 'collector-service-deleted',
    breaks: 'kubectl delete service jaeger-collector -n default',
    link: 'services',
    code: 'DOC080',
  },
  {
    name: 'collector-selector-changed',
    breaks: `kubectl patch service jaeger-collector -n default --type=merge -p '{"spec":{"selector":{"app.kubernetes.io/component":"collector"}}}'`,
    link: 'services',
    code: 'DOC081',
  },
  {
    name: 'collector-port-removed',
    breaks: [
      'index=$(kubectl get service jaeger-collector -n default -o jsonpath=\'{.spec.ports[*].port}\' | tr " " "\\n" | grep -n "^14268$" | cut -d: -f1)',
      `kubectl patch service jaeger-collector -n default --type=json -p '[{"op":"remove","path":"/spec/ports/'$((index - 1))'"}]'`,
    ].join('\n'),
    link: 'services',
    code: 'DOC086',
  },
  {
    name: 'policy-denies-ingress',
    breaks: policy(
      'deny-ingress',
      'app.kubernetes.io/instance: jaeger',
      'policyTypes: [Ingress]',
      'ingress: [{ ports: [{ port: 16686, protocol: TCP }] }]',
    ),
    leaves: 'kubectl delete networkpolicy --all -n default',
    link: 'network',
    code: 'DOC090',
  },
  {
    name: 'policy-denies-egress',
    breaks: policy('deny-egress', 'app.kubernetes.io/instance: my-release', 'policyTypes: [Egress]'),
    leaves: 'kubectl delete networkpolicy --all -n default',
    link: 'network',
    code: 'DOC091',
  },
  {
    name: 'policy-allows-dns-only',
    breaks: policy(
      'deny-egress',
      'app.kubernetes.io/instance: my-release',
      'policyTypes: [Egress]',
      'egress: [{ ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }] }]',
    ),
    leaves: 'kubectl delete networkpolicy --all -n default',
    link: 'network',
    code: 'DOC091',
  },
];

function policy(name: string, pods: string, ...rules: readonly string[]): string {
  const policies = applied(
    'apiVersion: networking.k8s.io/v1',
    'kind: NetworkPolicy',
    `metadata: { name: ${name}, namespace: default }`,
    'spec:',
    `  podSelector: { matchLabels: { ${pods} } }`,
    ...rules.map((rule) => `  ${rule}`),
  );
  // Connections of before stay open.
  return [policies, `kubectl rollout restart ${MILVUS} -n default`, MILVUS_UP].join('\n');
}
