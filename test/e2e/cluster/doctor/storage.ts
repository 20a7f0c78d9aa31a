import { type Breakage, jaegerWith } from './breakage';

const URL = 'https://elasticsearch.data.svc:9200';
const PASSWORD =
  '$(kubectl get deployment elasticsearch -n data -o jsonpath=\'{.spec.template.spec.containers[0].env[?(@.name=="ES_PASSWORD")].value}\')';
/** Whoever trusts the certificate itself needs no authority. */
const TRUSTED = "kubectl get secret elasticsearch -n data -o jsonpath='{.data.tls\\.crt}' | base64 -d > es.crt";
const ANOTHER =
  'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout es.key -out es.crt -days 2 -subj /CN=another';

/** Gives Jaeger the Elasticsearch of the tests. */
function elasticsearch(url: string, password: string, certificate: string): string {
  return [
    certificate,
    `kubectl create secret generic es-account -n default --from-literal=ES_USERNAME=jaeger --from-literal=ES_PASSWORD="${password}"`,
    'kubectl create secret generic es-ca -n default --from-file=ca.crt=es.crt',
    jaegerWith({
      storage: {
        type: 'elasticsearch',
        options: { memory: null, es: { 'server-urls': url, tls: { enabled: true, ca: '/es-ca/ca.crt' } } },
        secretName: 'es-account',
        esIndexCleaner: { enabled: false },
        dependencies: { enabled: false },
      },
      volumes: [{ name: 'es-ca', secret: { secretName: 'es-ca' } }],
      volumeMounts: [{ name: 'es-ca', mountPath: '/es-ca' }],
    }),
  ].join('\n');
}

const MENDS = [
  jaegerWith({
    storage: { type: 'memory', options: { es: null }, secretName: null, esIndexCleaner: null, dependencies: null },
    ...{ volumes: null, volumeMounts: null },
  }),
  'kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/2-jaeger',
  'kubectl delete secret es-account es-ca -n default',
  'kubectl delete pod -n observability -l name=jaeger-operator --grace-period=0 --force',
  'kubectl delete lease/31e04290.jaegertracing.io -n observability --ignore-not-found',
].join('\n');
const COMMON = { mends: MENDS, isRecordedOnly: true };

/** The storage: an Elasticsearch, simulated by a small program in a pod. */
export const STORAGE_BREAKAGES: readonly Breakage[] = [
  {
    name: 'elasticsearch-cannot-be-reached',
    breaks: elasticsearch('https://elasticsearch.nowhere.svc:9200', PASSWORD, TRUSTED),
    ...{ ...COMMON, link: 'storage', code: 'DOC100' },
  },
  {
    name: 'elasticsearch-password-is-wrong',
    breaks: elasticsearch(URL, 'wrong', TRUSTED),
    ...{ ...COMMON, link: 'storage', code: 'DOC105' },
  },
  {
    name: 'elasticsearch-of-another-authority',
    breaks: elasticsearch(URL, PASSWORD, ANOTHER),
    ...{ ...COMMON, link: 'storage', code: 'DOC104' },
  },
];
