import { type Breakage, jaegerWith } from './breakage';

const URL = 'https://elasticsearch.data.svc:9200';
const MEMORY = jaegerWith({
  storage: { type: 'memory', options: { es: null }, secretName: null },
  volumes: null,
  volumeMounts: null,
});

/** Breaks and mends a Jaeger that keeps its traces in the Elasticsearch of the tests. */
function elasticsearch(url: string, password: string, authority: string): string {
  return [
    `kubectl create secret generic es-account -n default --from-literal=ES_USERNAME=jaeger --from-literal=ES_PASSWORD=${password}`,
    `kubectl create secret generic es-ca -n default --from-file=ca.crt=${authority}`,
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
  MEMORY,
  'kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/2-jaeger',
  'kubectl delete secret es-account es-ca -n default',
  'kubectl delete pod -n observability -l name=jaeger-operator --grace-period=0 --force',
  'kubectl delete lease/31e04290.jaegertracing.io -n observability --ignore-not-found',
].join('\n');

/** The storage, which the tests simulate by a small program. */
export function storageBreakages(password: string, authority: string): readonly Breakage[] {
  const common = { mends: MENDS, isRecordedOnly: true };
  return [
    {
      name: 'elasticsearch-cannot-be-reached',
      breaks: elasticsearch('https://elasticsearch.nowhere.svc:9200', password, authority),
      ...{ ...common, link: 'storage', code: 'DOC100' },
    },
    {
      name: 'elasticsearch-password-is-wrong',
      breaks: elasticsearch(URL, 'wrong', authority),
      ...{ ...common, link: 'storage', code: 'DOC101' },
    },
    {
      name: 'elasticsearch-of-another-authority',
      breaks: `cp dist/../another-ca.crt other.crt\n${elasticsearch(URL, password, 'other.crt')}`,
      ...{ ...common, link: 'storage', code: 'DOC102' },
    },
  ];
}
