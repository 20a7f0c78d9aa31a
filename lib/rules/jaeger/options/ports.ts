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

/** Where each server listens that a Service leads to. */
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
/** Servers whose port Jaeger reads with a colon only. */
const WITH_COLON: readonly string[] = [ADMIN, 'query.grpc-server.host-port', 'query.http-server.host-port'];

/** The Service's admin port; with allinone it comes from `spec.collector`, although no collector runs. */
function adminPort(cr: JsonObject): number {
  return Number(/:(\d+)$/.exec(optionText(cr, ADMIN, 'spec', 'collector', 'options'))?.[1] ?? DEFAULT_ADMIN_PORT);
}

/** The port to which a Service leads for the server of an option. */
function servicePort(cr: JsonObject, { name, path }: Option): number | undefined {
  return name === ADMIN && path.startsWith('spec.allInOne.') ? adminPort(cr) : LISTENERS.get(name);
}

/** Rules over options that say where Jaeger listens. */
export const portRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE017',
    severity: Severity.ERROR,
    summary: 'no option moves a port that a Service leads to',
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
        // Of these Jaeger does not take a number alone: JAE157.
        if (WITH_COLON.includes(name) && /^\d+$/.test(textOf(value))) continue;
        // Jaeger takes a number alone as a port of every address.
        const [, host = '', given] = /^(?:(.*):)?(\d+)$/.exec(textOf(value)) ?? [];
        const local = /^(localhost$|127\.|\[::1\]$)/.test(host);
        if (Number(given) === port && !local) continue;
        yield {
          path,
          value,
          problem: local ? 'listens to its own pod only.' : `does not listen at port ${port}`,
          effect: `The Service leads to port ${port} of the pod all the same, where nobody would listen.`,
          ...(name === ADMIN
            ? {
                fix: `Use ':${port}', or set the same in spec.collector.options, which the Service reads.`,
                fixInCode: `Leave it out, or use ':${port}'.`,
              }
            : { fix: `Leave it out, or use ':${port}'.` }),
        };
      }
    },
  },
  {
    code: 'JAE157',
    severity: Severity.ERROR,
    summary: 'the ports of the UI and of health have a colon, and the operator can read them',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go',
    example: () => ({ spec: { allInOne: { options: { 'admin.http.host-port': 14269 } } } }),
    *check(cr): Iterable<Finding> {
      for (const option of runningOptions(cr)) {
        const text = scalarText(option.value);
        const why = text === undefined ? undefined : portProblem(option, text);
        if (why !== undefined) yield { path: option.path, value: option.value, ...why };
      }
    },
  },
];

function* movedAlone({ path, value }: Option, port: number): Iterable<Finding> {
  if (port === DEFAULT_ADMIN_PORT) return;
  yield {
    path,
    value,
    problem: 'moves the port of the Service, and not that of the pod.',
    effect: `The Service leads to port ${port} of the pod all the same, where nobody would listen.`,
    fix: 'Set the same in spec.allInOne.options, or leave it out.',
  };
}

function portProblem({ name, path }: Option, text: string): Pick<Finding, 'problem' | 'effect' | 'fix'> | undefined {
  if (!WITH_COLON.includes(name)) return undefined;
  const port = digitsAtEnd(text);
  const fix = `Use ':${port}'`;
  if (text === port) return { problem: 'is a port without a colon.', effect: JAEGER_EXITS, fix };
  // Of the others a Service says where they are: JAE017.
  if (name !== ADMIN || path.startsWith('spec.allInOne.')) return undefined;
  if (!(Number(port) >= 1 && Number(port) <= 65535)) {
    return {
      problem: 'has no port from 1 to 65535.',
      effect: 'The API server refuses what the operator makes of it, and the Jaeger is Failed.',
      fix: `Use one such as ':${DEFAULT_ADMIN_PORT}'.`,
    };
  }
  if (/^(0\.0\.0\.0)?:\d+$/.test(text)) return undefined;
  return {
    problem: 'is not a colon and a port.',
    effect: 'The kubelet asks the pods elsewhere whether they live, and restarts them in a loop.',
    fix,
  };
}
