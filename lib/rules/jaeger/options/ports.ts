import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { digitsAtEnd } from '../../../kubernetes/text-end';
import { JAEGER_EXITS } from '../../shared/startup';
import {
  type Option,
  optionAt,
  optionText,
  runningOptions,
  scalarText,
  strategyOf,
} from '../../../models/jaeger-cr/cr';

/** The port of each server that a Service forwards to. */
const LISTENERS: ReadonlyMap<string, number> = new Map([
  ['collector.grpc-server.host-port', 14250],
  ['collector.http-server.host-port', 14268],
  ['collector.otlp.grpc.host-port', 4317],
  ['collector.otlp.http.host-port', 4318],
  ['collector.zipkin.host-port', 9411],
  ['query.grpc-server.host-port', 16685],
  ['query.http-server.host-port', 16686],
]);
const ADMIN = 'admin.http.host-port';
const DEFAULT_ADMIN_PORT = 14269;
/** Servers whose port needs a colon: Jaeger does not accept a plain number. */
const WITH_COLON: readonly string[] = [ADMIN, 'query.grpc-server.host-port', 'query.http-server.host-port'];

/** The Service's admin port; with allinone it comes from `spec.collector`, although no collector runs. */
function adminPort(cr: JsonObject): number {
  return Number(/:(\d+)$/.exec(optionText(cr, ADMIN, 'spec', 'collector', 'options'))?.[1] ?? DEFAULT_ADMIN_PORT);
}

/** The port that a Service forwards to for the server of an option. */
function servicePort(cr: JsonObject, { name, path }: Option): number | undefined {
  return name === ADMIN && path.startsWith('spec.allInOne.') ? adminPort(cr) : LISTENERS.get(name);
}

/** Rules about options that set where Jaeger listens. */
export const portRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE017',
    severity: Severity.ERROR,
    summary: 'options do not move a port that a Service forwards to',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go',
    example: () => ({ spec: { allInOne: { options: { 'collector.otlp.grpc.host-port': ':14317' } } } }),
    *check(cr): Iterable<Finding> {
      const moved = optionAt(cr, ADMIN, 'spec', 'collector', 'options');
      const own = optionAt(cr, ADMIN, 'spec', 'allInOne', 'options');
      if (moved !== undefined && own === undefined && strategyOf(cr) === 'allinone') {
        yield* movedAlone(moved, adminPort(cr));
      }
      for (const option of runningOptions(cr)) {
        const { name, path, value } = option;
        const port = servicePort(cr, option);
        if (port === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue;
        // JAE157 reports a plain number.
        if (WITH_COLON.includes(name) && /^\d+$/.test(textOf(value))) continue;
        // For the others a plain number is a port on every address.
        const [, host = '', listening] = /^(?:(.*):)?(\d+)$/.exec(textOf(value)) ?? [];
        const local = /^(localhost$|127\.|\[::1\]$)/.test(host);
        if (Number(listening) === port && !local) continue;
        yield {
          path,
          value,
          problem: local ? 'listens on localhost only.' : `does not listen on port ${port}.`,
          effect: refused(port),
          ...(name === ADMIN
            ? {
                fix: `Use ':${port}', or set the same in spec.collector.options, which the Service reads.`,
                fixInCode: `Remove it, or use ':${port}'.`,
              }
            : { fix: `Remove it, or use ':${port}'.` }),
        };
      }
    },
  },
  {
    code: 'JAE157',
    severity: Severity.ERROR,
    summary: 'addresses of the UI and of health checks are a colon and a port',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go',
    example: () => ({ spec: { allInOne: { options: { 'admin.http.host-port': 14269 } } } }),
    *check(cr): Iterable<Finding> {
      for (const option of runningOptions(cr)) {
        const text = scalarText(option.value);
        const sentences = text === undefined ? undefined : portProblem(option, text);
        if (sentences !== undefined) yield { path: option.path, value: option.value, ...sentences };
      }
    },
  },
];

function* movedAlone({ path, value }: Option, port: number): Iterable<Finding> {
  if (port === DEFAULT_ADMIN_PORT) return;
  yield {
    path,
    value,
    problem: 'moves the port of the Service, but not of the pod.',
    effect: refused(port),
    fix: 'Set the same in spec.allInOne.options, or remove it.',
  };
}

function refused(port: number): string {
  return `The Service forwards to port ${port} of the pod, where connections are refused.`;
}

function portProblem({ name, path }: Option, text: string): Pick<Finding, 'problem' | 'effect' | 'fix'> | undefined {
  if (!WITH_COLON.includes(name)) return undefined;
  const port = digitsAtEnd(text);
  const fix = `Use ':${port}'.`;
  if (text === port) return { problem: 'must have a colon before the port.', effect: JAEGER_EXITS, fix };
  // JAE017 checks the ports that a Service forwards to.
  if (name !== ADMIN || path.startsWith('spec.allInOne.')) return undefined;
  if (!(Number(port) >= 1 && Number(port) <= 65535)) {
    return {
      problem: 'must have a port from 1 to 65535.',
      effect: 'The API server rejects the objects that the operator creates; the Jaeger is Failed.',
      fix: `Use a port such as ':${DEFAULT_ADMIN_PORT}'.`,
    };
  }
  if (/^(0\.0\.0\.0)?:\d+$/.test(text)) return undefined;
  return {
    problem: 'must be a colon and a port.',
    effect: 'Health probes fail, and the kubelet restarts the pods in a loop.',
    fix,
  };
}
