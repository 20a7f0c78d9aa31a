import { Severity } from '../../../diagnostics/rule';
import { objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { wordsOf } from '../../chain/jaeger/listening';
import { MismatchKind } from '../../chain/network/mismatch';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { type Lost, lostBy, NO_TRACE, placeOf, sendRight } from './senders';
import { settingEvidence } from './setting-evidence';

const APIS = 'https://www.jaegertracing.io/docs/2.13/apis/';
const TLS = 'https://github.com/milvus-io/milvus/blob/v2.6.15/configs/milvus.yaml';
const ENDPOINT = 'jaeger-collector.observability.svc:4317';

/** Rules about what Milvus speaks, and what is spoken at the port. */
export const protocolRules: readonly LinkRule[] = [
  {
    code: 'DOC184',
    severity: Severity.ERROR,
    summary: 'the port that Milvus sends its spans to speaks the protocol of its exporter',
    see: APIS,
    example: () =>
      withTrace({ exporter: 'otlp', otlp: { endpoint: 'jaeger-collector.observability:4318', secure: false } }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.PROTOCOL)) {
        const { port, receiver, effect } = lost.target;
        const speaks = lost.mismatch.listening?.speaks ?? 'another protocol';
        yield {
          ...placeOf(lost),
          problem: `sends ${wordsOf(receiver)} to port ${port ?? ''}, where Jaeger '${jaegerOf(lost)}' speaks ${speaks}.`,
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence: effect.from,
        };
      }
    },
  },
  {
    code: 'DOC185',
    severity: Severity.ERROR,
    summary: 'the Jaeger that Milvus sends its spans to has the receiver enabled',
    see: APIS,
    example: () =>
      withTrace(
        { exporter: 'otlp', otlp: { endpoint: ENDPOINT, secure: false } },
        {
          receivers: { jaeger: { protocols: { thrift_http: { endpoint: '0.0.0.0:14268' } } } },
          service: { pipelines: { traces: { receivers: ['jaeger'] } } },
        },
      ),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.OFF)) {
        yield {
          ...placeOf(lost),
          problem: `points to port ${lost.target.port ?? ''} of Jaeger '${jaegerOf(lost)}', which has no receiver there.`,
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence: settingEvidence(chain, lost),
        };
      }
    },
  },
  {
    code: 'DOC186',
    severity: Severity.ERROR,
    summary: 'the receiver of the Jaeger that Milvus sends its spans to listens on the address of its pod',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/ports/ports.go',
    example: () =>
      withTrace(
        { exporter: 'otlp', otlp: { endpoint: ENDPOINT, secure: false } },
        {
          receivers: { otlp: { protocols: { grpc: null } } },
          service: { pipelines: { traces: { receivers: ['otlp'] } } },
        },
      ),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.LOCAL)) {
        const { port } = lost.target;
        yield {
          ...placeOf(lost),
          problem: `points to Jaeger '${jaegerOf(lost)}', which listens for ${wordsOf(lost.target.receiver)} on localhost only.`,
          effect: NO_TRACE,
          fix: `Set ${lost.mismatch.listening?.setting?.path ?? 'the endpoint of the receiver'} to '0.0.0.0:${port ?? ''}' in the configuration of that Jaeger, and restart its pods.`,
          evidence: settingEvidence(chain, lost),
        };
      }
    },
  },
  {
    code: 'DOC187',
    severity: Severity.ERROR,
    summary: 'Milvus sends plain text where the receiver has no TLS; trace.otlp.secure is true by default',
    see: TLS,
    example: () => withTrace({ exporter: 'otlp', otlp: { endpoint: ENDPOINT } }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.TLS)) yield wrongTls(chain, lost, 'TLS', 'plain text');
    },
  },
  {
    code: 'DOC188',
    severity: Severity.ERROR,
    summary: 'Milvus uses TLS where the receiver requires it',
    see: TLS,
    example: () =>
      withTrace(
        { exporter: 'otlp', otlp: { endpoint: ENDPOINT, secure: false } },
        {
          receivers: {
            otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317', tls: { cert_file: '/tls/tls.crt' } } } },
          },
          service: { pipelines: { traces: { receivers: ['otlp'] } } },
        },
      ),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.PLAIN)) yield wrongTls(chain, lost, 'plain text', 'TLS');
    },
  },
  {
    code: 'DOC189',
    severity: Severity.ERROR,
    summary: 'Milvus sends its spans to localhost only if a sidecar listens there',
    see: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
    example: () => withTrace({ exporter: 'otlp', otlp: { endpoint: 'localhost:4317', secure: false } }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.LOOPBACK)) {
        const pod = lost.mismatch.pod ?? {};
        const names = objectsAt(pod, 'spec', 'containers').map((each) => stringAt(each, 'name') ?? '');
        const question = kubectl(
          ...['get', 'pod', nameOf(pod), '-n', namespaceOf(pod), '-o', 'jsonpath={.spec.containers[*].name}'],
        );
        yield {
          ...placeOf(lost),
          problem: 'points to the pod of Milvus itself, where no sidecar runs.',
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence: seen(chain, question, names.join(' ')),
        };
      }
    },
  },
  {
    code: 'DOC190',
    severity: Severity.ERROR,
    summary: 'pods of Milvus resolve the names of Services',
    see: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy',
    example: () => {
      const objects = exampleCluster().map((object) =>
        object.kind === 'Pod' && namespaceOf(object) === 'milvus'
          ? { ...object, spec: { ...objectAt(object, 'spec'), dnsPolicy: 'Default' } }
          : object,
      );
      return exampleChain({ objects });
    },
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.DNS)) {
        const pod = lost.mismatch.pod ?? {};
        const policy = stringAt(pod, 'spec', 'dnsPolicy') ?? 'ClusterFirst';
        const isHost = valueAt(pod, 'spec', 'hostNetwork') === true;
        const question = kubectl(
          ...['get', 'pod', nameOf(pod), '-n', namespaceOf(pod)],
          ...['-o', 'jsonpath={.spec.dnsPolicy} {.spec.hostNetwork}'],
        );
        yield {
          ...placeOf(lost),
          problem: `points to a Service, but dnsPolicy ${policy}${isHost ? ' with hostNetwork' : ''} gives the pods of Milvus the DNS of their node.`,
          effect: 'They cannot resolve the name, and no trace arrives.',
          fix: `Set dnsPolicy of the pods to ${isHost ? 'ClusterFirstWithHostNet' : 'ClusterFirst'}.`,
          evidence: seen(chain, question, `${policy}${isHost ? ' true' : ''}`),
        };
      }
    },
  },
];

function wrongTls(chain: Chain, lost: Lost, sent: string, spoken: string): LinkFinding {
  const { receiver, setting, port, effect } = lost.target;
  const place = placeOf(lost);
  const secure = valueAt(effect.trace, 'otlp', 'secure');
  const isUrl = receiver === 'thriftHttp';
  const path = isUrl ? place.path : `${effect.path}.otlp.secure`;
  const isMissing = !isUrl && secure === undefined;
  const value = isUrl ? place.value : secure;
  return {
    ...{ where: place.where ?? '', path },
    ...(value === undefined ? {} : { value }),
    problem:
      `${isMissing ? 'missing: the default true' : ''} sends ${sent} to port ${port ?? ''} of Jaeger '${jaegerOf(lost)}', which speaks ${spoken}.`.trim(),
    effect: setting === 'otlp.endpoint' && sent === 'TLS' ? `${NO_TRACE} Query nodes can hang.` : NO_TRACE,
    ...sendRight(chain, lost),
    evidence: effect.from,
  };
}

function jaegerOf({ target }: Lost): string {
  const { namespace = '', name = '' } = target.jaeger ?? {};
  return `${namespace}/${name}`;
}

/** For examples. */
function withTrace(trace: object, jaegerConfig?: Readonly<Record<string, unknown>>): Chain {
  const config = jaegerConfig === undefined ? {} : { jaegerConfig };
  return exampleChain({ objects: exampleCluster({ trace: { sampleFraction: 1, ...trace }, ...config }) });
}
