import { quote } from '../../../diagnostics/report';
import { Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import { ofField } from '../../chain/pods/not-ready/not-ready';
import { isLongReady } from '../../chain/pods/pods';
import { seen } from '../../chain/evidence';
import { jaeger1Example } from '../jaeger/example-v1';
import { touchCommand } from '../jaeger/mend';
import type { Evidence } from '../../chain/evidence';
import type { LinkRule } from '../link';
import * as leading from './leading';
import { placeOf } from '../../chain/place';

const SERVICES = 'https://kubernetes.io/docs/concepts/services-networking/service/';
const OPERATOR = 'https://www.jaegertracing.io/docs/1.62/operator/';
const NO_SPANS = 'Nothing that is sent to this Service arrives.';
const RECONCILE = 'Let the operator correct it: any change of the Jaeger does.';

/** Rules about the Services that lead to the Jaegers in use. */
export const serviceRules: readonly LinkRule[] = [
  {
    code: 'DOC080',
    severity: Severity.ERROR,
    summary: 'the Services of a Jaeger of the operator exist',
    see: OPERATOR,
    example: () => changed(() => []),
    *check(chain) {
      for (const { jaeger, cr, name, service } of leading.expectedServices(chain)) {
        if (service !== undefined || (name.endsWith('-collector') && leading.isSpared(chain, name))) continue;
        yield {
          where: placeOf(jaeger),
          path: `Service ${name}`,
          problem: 'does not exist.',
          effect: name.endsWith('-query') ? 'The UI cannot be reached.' : 'Milvus cannot send its spans.',
          fix: 'Let the operator create it: any change of the Jaeger does.',
          commands: [touchCommand(chain, cr)],
          evidence: seen(
            chain,
            kubectl('get', 'service', name, '-n', jaeger.namespace),
            `Error from server (NotFound): services "${name}" not found`,
          ),
        };
      }
    },
  },
  {
    code: 'DOC081',
    severity: Severity.ERROR,
    summary: 'the Services of a Jaeger of the operator select its pods',
    see: SERVICES,
    example: () => changed((service) => [withSpec(service, { selector: { app: 'other' } })]),
    *check(chain) {
      for (const { jaeger, cr, name, service } of leading.expectedServices(chain)) {
        if (service === undefined || leading.selectedPods(chain, service).length > 0) continue;
        if (Object.keys(objectAt(service, 'spec', 'selector')).length === 0) continue;
        // Not ready pods of its part are what is wrong then.
        if (jaeger.workloads.some((workload) => matchesTemplate(service, workload))) continue;
        yield {
          where: placeOf(jaeger),
          path: `Service ${name} spec.selector`,
          problem: 'selects none of its pods.',
          effect: NO_SPANS,
          fix: RECONCILE,
          commands: [touchCommand(chain, cr)],
          evidence: ofField(chain, service, '.spec.selector', JSON.stringify(objectAt(service, 'spec', 'selector'))),
        };
      }
    },
  },
  {
    code: 'DOC082',
    severity: Severity.ERROR,
    summary: 'the Services of Jaeger have the ready pods as endpoints',
    see: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/',
    example: () =>
      exampleChain({
        objects: exampleCluster().filter(
          ({ kind, metadata }) => kind !== 'EndpointSlice' || stringAt(metadata, 'name') !== 'jaeger-query-1',
        ),
      }),
    *check(chain) {
      for (const jaeger of jaegersInUse(chain)) {
        if (chain.whyNotListed('endpointslices', jaeger.namespace) !== undefined) continue;
        for (const service of leading.servicesInUse(chain, jaeger)) {
          const pods = leading.selectedPods(chain, service);
          if (leading.readyEndpoints(chain, service) > 0 || !pods.some((pod) => isLongReady(chain, pod))) continue;
          const name = nameOf(service);
          yield {
            where: placeOf(jaeger),
            path: `Service ${name}`,
            problem: `has no endpoints, although ${pods.length === 1 ? 'its pod is' : `${pods.length} of its pods are`} ready.`,
            effect: NO_SPANS,
            fix: "Look at the cluster's controller manager, which writes the endpoints.",
            evidence: seen(
              chain,
              kubectl('get', 'endpointslices', '-n', namespaceOf(service), '-l', `kubernetes.io/service-name=${name}`),
              'No resources found',
            ),
          };
        }
      }
    },
  },
  {
    code: 'DOC083',
    severity: Severity.ERROR,
    summary: "the ports of Jaeger's Services lead to ports of its pods",
    see: SERVICES,
    example: () =>
      exampleChain({
        objects: exampleCluster().map((object) =>
          isQueryService(object) ? withSpec(object, { ports: [{ port: 16686, targetPort: 'ui' }] }) : object,
        ),
      }),
    *check(chain) {
      for (const jaeger of jaegersInUse(chain)) {
        if (!leading.hasReadyPod(chain, jaeger)) continue;
        for (const { service, port, target } of leading.lostPorts(chain, jaeger)) {
          const named = typeof target === 'string' ? quote(target) : `${target}`;
          yield {
            where: placeOf(jaeger),
            path: `Service ${nameOf(service)} spec.ports`,
            problem: `port ${port} leads to targetPort ${named}, which its pods do not have.`,
            effect: `Connections to port ${port} of this Service fail.`,
            fix: `Set targetPort to ${port}.`,
            commands: [targetCommand(chain, service, port)],
            evidence: ofField(chain, service, `.spec.ports[?(@.port==${port})].targetPort`, `${target}`),
          };
        }
      }
    },
  },
  {
    code: 'DOC084',
    severity: Severity.ERROR,
    summary: 'a Service leads to a receiver of Jaeger',
    see: SERVICES,
    example: () =>
      exampleChain({
        objects: exampleCluster({
          trace: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://10.0.0.9:14268/api/traces' } },
        }).filter(({ kind, metadata }) => kind !== 'Service' || stringAt(metadata, 'name') !== 'jaeger-collector'),
      }),
    *check(chain) {
      for (const jaeger of jaegersInUse(chain)) {
        const { namespace, cr, isV2, workloads } = jaeger;
        // For one of the operator, its missing Service is named.
        if ((cr !== undefined && !isV2) || chain.whyNotListed('services', namespace) !== undefined) continue;
        if (!leading.hasReadyPod(chain, jaeger) || leading.leadsToReceiver(chain, jaeger)) continue;
        const [workload] = workloads;
        if (workload === undefined || leading.isReceivingUnknown(chain, jaeger)) continue;
        const kind = (stringAt(workload, 'kind') ?? '').toLowerCase();
        const expose = kubectl(
          'expose',
          kind,
          nameOf(workload),
          '-n',
          namespace,
          '--name',
          `${jaeger.name}-otlp`,
          '--port',
          '4317',
        );
        yield {
          where: placeOf(jaeger),
          path: 'Service',
          problem: 'no Service leads to a port at which it receives spans.',
          effect: 'Milvus cannot send its spans.',
          fix: 'Create a Service with a port of its receivers, such as 4317.',
          commands: [chain.command(expose)],
          evidence: servicesSeen(chain, namespace),
        };
      }
    },
  },
  {
    code: 'DOC085',
    severity: Severity.WARNING,
    summary: "a Service leads to Jaeger's UI",
    see: SERVICES,
    example: () => exampleChain({ objects: exampleCluster().filter((object) => !isQueryService(object)) }),
    *check(chain) {
      for (const jaeger of jaegersInUse(chain)) {
        const { namespace, cr, isV2 } = jaeger;
        if ((cr !== undefined && !isV2) || chain.whyNotListed('services', namespace) !== undefined) continue;
        if (!leading.hasReadyPod(chain, jaeger) || leading.leadsToUi(chain, jaeger)) continue;
        yield {
          where: placeOf(jaeger),
          path: 'Service',
          problem: 'no Service leads to port 16686, the UI.',
          effect: 'The UI can be reached by a port-forward to the pod only, and doctor cannot see the traces.',
          fix: 'Add port 16686 to a Service of this Jaeger.',
          evidence: servicesSeen(chain, namespace),
        };
      }
    },
  },
  {
    code: 'DOC086',
    severity: Severity.ERROR,
    summary: 'the Services of a Jaeger of the operator have the ports of its receivers and its UI',
    see: OPERATOR,
    example: () => changed((service) => [withSpec(service, { ports: [{ port: 16685, targetPort: 16685 }] })]),
    *check(chain) {
      for (const { jaeger, cr, name, service, ports } of leading.expectedServices(chain)) {
        const missing = service === undefined ? [] : ports.filter((port) => !leading.portsOf(service).includes(port));
        if (service === undefined || missing.length === 0) continue;
        if (name.endsWith('-collector') && !leading.isAimedAt(chain, service, missing)) continue;
        yield {
          where: placeOf(jaeger),
          path: `Service ${name} spec.ports`,
          problem: `has no port ${missing.join(', ')}, at which Jaeger listens.`,
          effect: 'Connections to it fail.',
          fix: RECONCILE,
          commands: [touchCommand(chain, cr)],
          evidence: ofField(chain, service, '.spec.ports[*].port', leading.portsOf(service).join(' ')),
        };
      }
    },
  },
];

function matchesTemplate(service: JsonObject, workload: JsonObject): boolean {
  const labels = objectAt(workload, 'spec', 'template', 'metadata', 'labels');
  return Object.entries(objectAt(service, 'spec', 'selector')).every(([label, value]) => labels[label] === value);
}

function targetCommand(chain: Chain, service: JsonObject, port: number): string {
  const at = objectsAt(service, 'spec', 'ports').findIndex((entry) => entry.port === port);
  const patch = JSON.stringify([{ op: 'replace', path: `/spec/ports/${at}/targetPort`, value: port }]);
  const args = ['patch', 'service', nameOf(service), '-n', namespaceOf(service), '--type', 'json', '-p', patch];
  return chain.command({ program: 'kubectl', args });
}

function servicesSeen(chain: Chain, namespace: string): Evidence {
  const columns = 'custom-columns=:.metadata.name,:.spec.ports[*].port';
  const all = chain
    .objects('Service', namespace)
    .map((service) => `${nameOf(service)} ${leading.portsOf(service).join(',')}`);
  const line = all.length === 0 ? 'No resources found' : all.slice(0, 8).join('\n');
  return seen(chain, kubectl('get', 'services', '-n', namespace, '-o', columns), line);
}

function isQueryService({ kind, metadata }: JsonObject): boolean {
  return kind === 'Service' && stringAt(metadata, 'name') === 'jaeger-query';
}

function withSpec(object: JsonObject, spec: JsonObject): JsonObject {
  return { ...object, spec: { ...objectAt(object, 'spec'), ...spec } };
}

/** A Jaeger of the operator whose Service of the UI is changed. */
function changed(change: (service: JsonObject) => readonly JsonObject[]): Chain {
  return jaeger1Example({ change: (object) => (isQueryService(object) ? change(object) : [object]) });
}
