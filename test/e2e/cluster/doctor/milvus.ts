import { applied, type Breakage, MILVUS, MILVUS_UP, tracedBy, UPGRADE, upgraded } from './breakage';

const URL = 'http://jaeger-collector:14268/api/traces';
const HOST = 'jaeger-collector.default.svc';

function jaeger(url: string, fraction = '1'): string {
  return tracedBy('exporter: jaeger', `sampleFraction: ${fraction}`, 'jaeger:', `  url: ${url}`);
}

function otlp(...lines: readonly string[]): string {
  return tracedBy('exporter: otlp', 'sampleFraction: 1', 'otlp:', ...lines.map((line) => `  ${line}`));
}

/** Milvus, its settings, and the address to which it sends. */
export const MILVUS_BREAKAGES: readonly Breakage[] = [
  {
    name: 'release-without-trace-settings',
    breaks: upgraded('{}'),
    link: 'sampling',
    code: 'DOC200',
  },
  {
    name: 'milvus-out-of-memory',
    breaks: `kubectl set resources ${MILVUS} -n default --limits=memory=30Mi`,
    mends: `kubectl rollout undo ${MILVUS} -n default`,
    link: 'milvus',
    code: 'DOC125',
  },
  {
    name: 'release-failed',
    breaks: `${UPGRADE} --reuse-values --set readinessProbe.initialDelaySeconds=900 --wait --timeout 5s || true`,
    link: 'milvus',
    code: 'DOC122',
  },
  {
    name: 'release-pending',
    breaks: `${UPGRADE} --reuse-values --set log.level=debug --wait & sleep 4; kill -9 $!`,
    link: 'milvus',
    code: 'DOC122',
  },
  {
    name: 'configmap-edited-by-hand',
    breaks: [
      'kubectl get configmap my-release-milvus -n default -o json > edited.json',
      "sed -i 's#//jaeger-collector#//no-collector#' edited.json",
      'kubectl replace -f edited.json',
      `kubectl rollout restart ${MILVUS} -n default`,
      MILVUS_UP,
    ].join('\n'),
    link: 'configuration',
    code: 'DOC145',
  },
  {
    name: 'pods-older-than-configmap',
    breaks: [
      "kubectl get configmap my-release-milvus -n default -o json | sed '/resourceVersion/d' > own.json",
      `kubectl patch configmap my-release-milvus -n default --type=merge -p '{"data":{"user.yaml":"# nothing"}}'`,
      `kubectl rollout restart ${MILVUS} -n default`,
      MILVUS_UP,
      'kubectl replace -f own.json',
    ].join('\n'),
    link: 'configuration',
    code: 'DOC147',
    isRecordedOnly: true,
  },
  {
    name: 'variable-overrides-exporter',
    breaks: [`kubectl set env ${MILVUS} -n default TRACE_EXPORTER=noop`, MILVUS_UP].join('\n'),
    link: 'configuration',
    code: 'DOC149',
  },
  {
    name: 'exporter-in-capitals',
    breaks: tracedBy('exporter: OTLP', 'sampleFraction: 1', 'otlp:', `  endpoint: ${HOST}:4317`, '  secure: false'),
    edits: 's/OTLP/otlp/',
    link: 'milvus',
    code: 'DOC123',
  },
  {
    name: 'host-does-not-exist',
    breaks: jaeger('http://jaeger-collector.tracing.svc:14268/api/traces'),
    link: 'endpoint',
    code: 'DOC181',
  },
  {
    name: 'otlp-to-14250',
    breaks: otlp(`endpoint: ${HOST}:14250`, 'secure: false'),
    link: 'endpoint',
    code: 'DOC184',
  },
  { name: 'otlp-over-tls-to-plain-text', breaks: otlp(`endpoint: ${HOST}:4317`), link: 'endpoint', code: 'DOC187' },
  {
    name: 'url-without-path',
    breaks: jaeger('http://jaeger-collector:14268'),
    link: 'endpoint',
    code: 'DOC180',
  },
  {
    name: 'url-to-the-port-of-the-ui',
    breaks: jaeger('http://jaeger-query:16686/api/traces'),
    link: 'endpoint',
    code: 'DOC184',
  },
  { name: 'url-to-localhost', breaks: jaeger('http://localhost:14268/api/traces'), link: 'endpoint', code: 'DOC189' },
  { name: 'sample-fraction-0', breaks: jaeger(URL, '0'), link: 'sampling', code: 'DOC201' },
  {
    name: 'sample-fraction-rare',
    breaks: jaeger(URL, '0.0001'),
    mends: jaeger(URL),
    link: 'sampling',
    code: 'DOC202',
    isRecordedOnly: true,
  },
  {
    name: 'short-name-of-another-namespace',
    breaks: [
      applied('{apiVersion: v1, kind: Namespace, metadata: {name: e2e-milvus}}'),
      'helm uninstall my-release -n default > /dev/null',
      'helm install my-release milvus/milvus -n e2e-milvus --version 5.0.22 -f dist/quickstart/helm/my-release.values.yml > /dev/null',
      MILVUS_UP.replace('-n default', '-n e2e-milvus'),
    ].join('\n'),
    mends: [
      'helm uninstall my-release -n e2e-milvus > /dev/null',
      'kubectl delete namespace e2e-milvus',
      'helm install my-release milvus/milvus -n default --version 5.0.22 -f dist/quickstart/helm/my-release.values.yml > /dev/null',
    ].join('\n'),
    link: 'endpoint',
    code: 'DOC181',
    isRecordedOnly: true,
  },
  {
    name: 'no-milvus',
    breaks: 'helm uninstall my-release -n default --wait',
    mends:
      'helm install my-release milvus/milvus -n default --version 5.0.22 -f dist/quickstart/helm/my-release.values.yml',
    link: 'milvus',
    code: 'DOC120',
    isRecordedOnly: true,
  },
];
