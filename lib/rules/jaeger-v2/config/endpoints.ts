import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isLoopback, parseAddress } from '../../../kubernetes/address';
import { defined } from '../../../kubernetes/json';
import { componentType } from '../../../models/jaeger-v2/components';
import { type Listener, listenersOf, type ListenerUse } from '../../../models/jaeger-v2/listeners';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { SOURCE, withMemory } from './shared';

/** What happens if nothing outside of the pod reaches it. */
const UNREACHABLE: Readonly<Record<ListenerUse, string>> = {
  receiver: 'Senders in other pods cannot reach it, and no traces arrive.',
  UI: 'The UI is unreachable from outside of the pod.',
  probe: 'Kubernetes cannot reach it: probes fail, and the pod is restarted.',
  client: 'Clients in other pods cannot reach it.',
  debugging: 'Only a process in the same pod, or kubectl port-forward, reaches it.',
};

const ENDPOINT = /^(?:\[[\da-f:.%]*\]|[^:[\]/\s]*):\d{1,5}$/i;
const MAX_PORT = 65_535;

function portOf({ address }: Listener): number {
  return Number(address.slice(address.lastIndexOf(':') + 1));
}

function isValid({ address }: Listener): boolean {
  return ENDPOINT.test(address) && Number(address.slice(address.lastIndexOf(':') + 1)) <= MAX_PORT;
}

function hostOf({ address }: Listener): string {
  return parseAddress(address).host;
}

function isLocal(listener: Listener): boolean {
  const host = hostOf(listener);
  return !isEverywhere(host) && isLoopback(host);
}

/** Whether a host means all addresses of the pod. */
function isEverywhere(host: string): boolean {
  return host === '' || host === '0.0.0.0' || host === '::';
}

function overlap(one: Listener, other: Listener): boolean {
  if (one.protocol !== other.protocol || portOf(one) === 0 || portOf(one) !== portOf(other)) return false;
  const hosts = [hostOf(one), hostOf(other)];
  return hosts[0] === hosts[1] || hosts.some(isEverywhere);
}

function isQuery({ owner }: Listener): boolean {
  return componentType(owner) === 'jaeger_query';
}

/** The listeners whose address is known and valid. */
function known({ config }: JaegerV2Subject): readonly Listener[] {
  return listenersOf(config).filter((listener) => !hasVariable(listener.address) && isValid(listener));
}

function written({ endpoint }: Listener): Partial<Pick<Finding, 'value'>> {
  return defined({ value: endpoint });
}

/** Rules about the addresses that Jaeger listens on. */
export const endpointRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT027',
    severity: Severity.ERROR,
    summary: 'an address to listen on is HOST:PORT, without a scheme',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/config/confignet/confignet.go',
    example: () => withMemory({ receivers: { otlp: { protocols: { http: { endpoint: 'http://0.0.0.0:4318' } } } } }),
    *check(subject): Iterable<Finding> {
      for (const listener of listenersOf(subject.config)) {
        // A value that is not text has another type, which JVT003 reports.
        if (typeof listener.endpoint !== 'string' || hasVariable(listener.address) || isValid(listener)) continue;
        const isEmpty = listener.address === '';
        yield {
          path: placeIn(subject, listener.path),
          value: listener.endpoint,
          problem: isEmpty ? 'must not be empty.' : 'must be HOST:PORT, without a scheme, with a port up to 65535.',
          effect: isEmpty ? 'Jaeger listens on a random port.' : JAEGER_EXITS,
          fix: "Write it as '0.0.0.0:PORT'.",
        };
      }
    },
  },
  {
    code: 'JVT028',
    severity: Severity.ERROR,
    summary: 'receivers, the UI and health checks do not listen on localhost',
    see: 'https://www.jaegertracing.io/docs/2.20/deployment/configuration/',
    example: () => withMemory({ receivers: { otlp: { protocols: { grpc: { endpoint: 'localhost:4317' } } } } }),
    *check(subject): Iterable<Finding> {
      for (const listener of known(subject)) {
        if (listener.endpoint === undefined || listener.use === 'debugging' || !isLocal(listener)) continue;
        if (subject.isQueryBehindProxy !== false && isQuery(listener)) continue;
        yield {
          path: placeIn(subject, listener.path),
          ...written(listener),
          problem: 'is an address of the pod itself.',
          effect: UNREACHABLE[listener.use],
          fix: `Use '0.0.0.0:${portOf(listener)}'.`,
        };
      }
    },
  },
  {
    code: 'JVT207',
    severity: Severity.WARNING,
    summary: 'jaeger_query listens on localhost only behind a proxy in its pod',
    see: 'https://www.jaegertracing.io/docs/2.20/deployment/security/',
    example: () => {
      const jaegerQuery = { storage: { traces: 'traces' }, http: { endpoint: 'localhost:16686' } };
      const pipelines = { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } };
      return withMemory({
        extensions: { jaeger_query: jaegerQuery },
        service: { extensions: ['jaeger_storage', 'jaeger_query'], pipelines },
      });
    },
    *check(subject): Iterable<Finding> {
      if (subject.isQueryBehindProxy !== undefined) return;
      for (const listener of known(subject)) {
        if (listener.endpoint === undefined || !isQuery(listener) || !isLocal(listener)) continue;
        yield {
          path: placeIn(subject, listener.path),
          ...written(listener),
          problem: 'is an address of the pod itself, which only a proxy in the pod can use.',
          effect: UNREACHABLE[listener.use],
          fix: `Use '0.0.0.0:${portOf(listener)}' unless such a proxy, for example a login, leads there.`,
        };
      }
    },
  },
  {
    code: 'JVT029',
    severity: Severity.WARNING,
    summary: 'receivers and health checks have an endpoint, because the default is localhost',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/receiver/otlpreceiver/factory.go',
    example: () => withMemory({ receivers: { otlp: { protocols: { grpc: null } } } }),
    *check(subject): Iterable<Finding> {
      if (subject.listensOnAll === true) return;
      for (const listener of known(subject)) {
        if (listener.endpoint !== undefined || listener.use === 'debugging' || !isLocal(listener)) continue;
        yield {
          path: placeIn(subject, listener.path),
          problem: `missing: the default is ${listener.address}.`,
          effect: UNREACHABLE[listener.use],
          fix: `Set it to '0.0.0.0:${portOf(listener)}'.`,
        };
      }
    },
  },
  {
    code: 'JVT030',
    severity: Severity.ERROR,
    summary: 'no two components listen on one port',
    see: `${SOURCE}/ports/ports.go`,
    example: () =>
      withMemory({
        receivers: {
          otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4317' } } },
        },
      }),
    *check(subject): Iterable<Finding> {
      // What is written is reported, not a default that it meets.
      const isDefault = ({ endpoint }: Listener): boolean => endpoint === undefined;
      const listeners = [...known(subject).filter(isDefault), ...known(subject).filter((each) => !isDefault(each))];
      for (const [index, listener] of listeners.entries()) {
        const other = listeners.slice(0, index).find((before) => overlap(before, listener));
        if (other === undefined) continue;
        yield {
          path: placeIn(subject, listener.path),
          ...written(listener),
          problem: `is port ${portOf(listener)}, where ${other.owner} listens as well.`,
          effect: `Jaeger's validate accepts it. ${JAEGER_EXITS}`,
          fix: `Use another port here, or change ${placeIn(subject, other.path)}.`,
        };
      }
    },
  },
];
