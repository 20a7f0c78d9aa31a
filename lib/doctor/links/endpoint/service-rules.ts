import { Severity } from '../../../diagnostics/rule';
import { stringAt } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import type { Target } from '../../chain/network/endpoint';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { MismatchKind } from '../../chain/network/mismatch';
import { receiversOnCluster } from '../../chain/jaeger/receiving';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { lostBy, NO_TRACE, placeOf, sendRight } from './senders';

const PODS_AND_DNS = 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/';

/** Rules about the host and the port that Milvus sends its spans to. */
export const serviceRules: readonly LinkRule[] = [
  {
    code: 'DOC180',
    severity: Severity.ERROR,
    summary: 'the address that Milvus sends its spans to has the form that its exporter takes',
    see: 'https://milvus.io/docs/configure_trace.md',
    example: () => withTrace({ exporter: 'jaeger', jaeger: { url: 'http://jaeger-collector.observability:14268' } }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.ADDRESS)) {
        yield {
          ...placeOf(lost),
          problem: lost.mismatch.problem ?? 'is not an address.',
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence: lost.target.effect.from,
        };
      }
    },
  },
  {
    code: 'DOC181',
    severity: Severity.ERROR,
    summary: 'the Service that Milvus sends its spans to exists',
    see: PODS_AND_DNS,
    example: () => withTrace({ exporter: 'jaeger', jaeger: { url: 'http://jaeger-collector:14268/api/traces' } }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.NO_SERVICE)) {
        const { namespace = '', name = '' } = lost.target.service ?? {};
        yield {
          ...placeOf(lost),
          problem: missingProblem(chain, lost.target),
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence:
            lost.target.isCutOff === true
              ? lost.target.effect.from
              : seen(
                  chain,
                  kubectl('get', 'service', name, '-n', namespace),
                  `Error from server (NotFound): services "${name}" not found`,
                ),
        };
      }
    },
  },
  {
    code: 'DOC182',
    severity: Severity.ERROR,
    summary: 'the Service that Milvus sends its spans to has the port',
    see: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    example: () =>
      withTrace({ exporter: 'otlp', otlp: { endpoint: 'jaeger-query.observability:4317', secure: false } }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.PORT)) {
        const { object = {}, port } = lost.target;
        const [namespace, name] = [namespaceOf(object), nameOf(object)];
        const ports = objectsAt(object, 'spec', 'ports').flatMap((entry) =>
          typeof entry.port === 'number' ? [`${entry.port}`] : [],
        );
        yield {
          ...placeOf(lost),
          problem: `points to port ${port ?? ''} of Service '${namespace}/${name}', which has only ${ports.join(', ')}.`,
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence: seen(
            chain,
            kubectl('get', 'service', name, '-n', namespace, '-o', 'jsonpath={.spec.ports[*].port}'),
            ports.join(' '),
          ),
        };
      }
    },
  },
  {
    code: 'DOC183',
    severity: Severity.ERROR,
    summary: 'the Service that Milvus sends its spans to leads to pods',
    see: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    example: () =>
      exampleChain({
        objects: exampleCluster({
          trace: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://traces:14268/api/traces' } },
          more: [
            {
              kind: 'Service',
              metadata: { name: 'traces', namespace: 'milvus' },
              spec: { clusterIP: '10.96.0.30', selector: { app: 'traces' }, ports: [{ port: 14268 }] },
            },
          ],
        }),
      }),
    *check(chain) {
      for (const lost of lostBy(chain, MismatchKind.EMPTY)) {
        const { object = {} } = lost.target;
        const [namespace, name] = [namespaceOf(object), nameOf(object)];
        const slices = `kubernetes.io/service-name=${name}`;
        yield {
          ...placeOf(lost),
          problem: `points to Service '${namespace}/${name}', which selects no pod and has no endpoints.`,
          effect: NO_TRACE,
          ...sendRight(chain, lost),
          evidence: seen(
            chain,
            kubectl('get', 'endpointslices', '-l', slices, '-n', namespace),
            endpointsLine(chain, namespace, name),
          ),
        };
      }
    },
  },
];

function endpointsLine(chain: Chain, namespace: string, name: string): string {
  const slice = chain
    .objects('EndpointSlice', namespace)
    .find((each) => stringAt(each, 'metadata', 'labels', 'kubernetes.io/service-name') === name);
  return slice === undefined
    ? `No resources found in ${namespace} namespace.`
    : `${nameOf(slice)}   ${stringAt(slice, 'addressType') ?? ''}   <unset>   <unset>`;
}

/** Why a name is not that of a Service. */
function missingProblem(chain: Chain, { service, isCutOff }: Target): string {
  const { namespace = '', name = '' } = service ?? {};
  if (isCutOff === true) return 'ends with a dot, so no search domain completes the name.';
  const isKnown = chain.whyNotListed('namespaces') === undefined;
  const isNamespace = chain.object({ kind: 'Namespace', name: namespace }) !== undefined;
  const what = `Service '${name}' in namespace '${namespace}'`;
  if (isKnown && !isNamespace && chain.asked.namespace === undefined)
    return `points to ${what}, but that namespace does not exist.`;
  const other = receiversOnCluster(chain).find(
    (each) => nameOf(each.service) === name && namespaceOf(each.service) !== namespace,
  );
  return other === undefined
    ? `points to ${what}, which does not exist.`
    : `points to ${what}, but that Service is in namespace '${namespaceOf(other.service)}'.`;
}

/** For examples. */
function withTrace(trace: object): Chain {
  return exampleChain({ objects: exampleCluster({ trace: { sampleFraction: 1, ...trace } }) });
}
