import type { Breakage } from './breakage';

const OPERATOR = 'deployment/jaeger-operator -n observability';
const SETUP = 'kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/0-setup';
const STAGE_1 = 'kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/1-operator';
const JAEGER = 'kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/2-jaeger';
/** The webhooks refuse Jaegers until the operator's pod answers. */
const JAEGER_LATER = `for try in $(seq 60); do ${JAEGER} > /dev/null 2>&1 && break; sleep 1; done`;
const WITHOUT_LEASE = 'kubectl delete lease/31e04290.jaegertracing.io -n observability --ignore-not-found';
const NEW_PODS = [
  'kubectl delete pod -n observability -l name=jaeger-operator --grace-period=0 --force',
  WITHOUT_LEASE,
  `kubectl rollout status ${OPERATOR} --timeout=300s`,
].join('\n');
const CONFIGURATIONS = ['mutating', 'validating'].map(
  (kind) => `${kind}webhookconfiguration/jaeger-operator-${kind}-webhook-configuration`,
);
const SECRET = 'jaeger-operator-service-cert';

/** Puts the certificate in a file into the webhook configurations, and keeps cert-manager from mending it. */
function trusted(file: string): string {
  return CONFIGURATIONS.flatMap((configuration) => [
    `kubectl annotate ${configuration} cert-manager.io/inject-ca-from-`,
    `count=$(kubectl get ${configuration} -o jsonpath='{.webhooks[*].name}' | wc -w)`,
    'for index in $(seq 0 $((count - 1))); do',
    `  kubectl patch ${configuration} --type=json -p '[{"op":"replace","path":"/webhooks/'$index'/clientConfig/caBundle","value":"'$(base64 -w0 ${file})'"}]'`,
    'done',
  ]).join('\n');
}

/** A key pair that signs itself, in NAME.crt and NAME.key. */
function selfSigned(name: string, days: number): string {
  const host = 'jaeger-operator-webhook-service.observability.svc';
  return [
    `openssl req -newkey rsa:2048 -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${host} 2> /dev/null`,
    `echo subjectAltName=DNS:${host} > ${name}.ext`,
    `openssl x509 -req -in ${name}.csr -signkey ${name}.key -days ${days} -extfile ${name}.ext -out ${name}.crt 2> /dev/null`,
  ].join('\n');
}

/** The operator, what it needs, and its webhooks. */
export const INSTALL_BREAKAGES: readonly Breakage[] = [
  {
    name: 'operator-scaled-to-0',
    breaks: `kubectl scale ${OPERATOR} --replicas=0`,
    after: WITHOUT_LEASE,
    link: 'install',
    code: 'DOC025',
  },
  {
    name: 'operator-image-cannot-be-pulled',
    breaks: [
      `kubectl scale ${OPERATOR} --replicas=0`,
      `kubectl set image ${OPERATOR} jaeger-operator=quay.io/jaegertracing/jaeger-operator:1.62.9`,
      `kubectl scale ${OPERATOR} --replicas=1`,
    ].join('\n'),
    mends: STAGE_1,
    after: NEW_PODS,
    link: 'install',
    code: 'DOC027',
  },
  {
    name: 'no-crd',
    breaks: 'kubectl delete crd jaegers.jaegertracing.io',
    mends: `${SETUP}\n${NEW_PODS}\n${JAEGER_LATER}`,
    link: 'install',
    code: 'DOC021',
  },
  {
    name: 'no-jaeger',
    breaks: 'kubectl delete jaeger jaeger -n default',
    leaves: JAEGER,
    link: 'install',
    code: 'DOC020',
  },
  {
    name: 'operator-watches-another-namespace',
    breaks: [
      'kubectl delete jaeger jaeger -n default',
      `kubectl set env ${OPERATOR} -c jaeger-operator WATCH_NAMESPACE=observability`,
      `kubectl rollout status ${OPERATOR} --timeout=300s`,
      WITHOUT_LEASE,
      JAEGER_LATER,
    ].join('\n'),
    after: NEW_PODS,
    link: 'install',
    code: 'DOC028',
  },
  {
    name: 'operator-without-role-binding',
    breaks: [
      'kubectl delete clusterrolebinding jaeger-operator-manager',
      'kubectl delete jaeger jaeger -n default --wait=false',
      'sleep 5',
      `${JAEGER} || true`,
    ].join('\n'),
    mends: STAGE_1,
    after: `${NEW_PODS}\n${JAEGER_LATER}`,
    link: 'install',
    code: 'DOC033',
  },
  {
    name: 'webhook-service-without-endpoints',
    breaks: `kubectl patch service jaeger-operator-webhook-service -n observability --type=merge -p '{"spec":{"selector":{"name":"other"}}}'`,
    link: 'webhook',
    code: 'DOC049',
  },
  {
    name: 'ca-bundle-of-another-authority',
    breaks: `${selfSigned('another', 30)}\n${trusted('another.crt')}`,
    mends: STAGE_1,
    link: 'webhook',
    code: 'DOC049',
  },
  {
    name: 'serving-certificate-expired',
    breaks: [
      'kubectl delete certificate jaeger-operator-serving-cert -n observability',
      selfSigned('expired', 0),
      `kubectl create secret tls ${SECRET} -n observability --cert=expired.crt --key=expired.key --dry-run=client -o json | kubectl replace -f -`,
      trusted('expired.crt'),
      NEW_PODS,
    ].join('\n'),
    mends: `kubectl delete secret ${SECRET} -n observability\n${STAGE_1}\n${NEW_PODS}`,
    link: 'webhook',
    code: 'DOC049',
  },
  {
    name: 'serving-certificate-missing',
    breaks: [
      `kubectl delete certificate/jaeger-operator-serving-cert secret/${SECRET} -n observability`,
      'kubectl delete pod -n observability -l name=jaeger-operator --grace-period=0 --force',
    ].join('\n'),
    mends: STAGE_1,
    after: NEW_PODS,
    link: 'webhook',
    code: 'DOC049',
  },
];
