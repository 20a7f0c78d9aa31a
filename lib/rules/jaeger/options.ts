import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { goValueProblem } from '../../upstream/go-values';
import { type Flags, flagsOf } from '../../upstream/jaeger-flags';
import { once } from '../once';
import {
  componentsOf,
  type Option,
  optionAt,
  optionMaps,
  optionText,
  optionsAt,
  scalarText,
  storageOf,
  strategyOf,
  withStrategy,
} from './cr';

const ENDS = 'Jaeger would end at its start, again and again';
const FLAGS = 'https://www.jaegertracing.io/docs/1.62/cli/';

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

/** A component that runs, with its own options and the flags that it has. */
interface Running {
  readonly component: string;
  readonly options: readonly Option[];
  readonly flags: Flags;
}

const running = once((cr: JsonObject): readonly Running[] => {
  const strategy = strategyOf(cr);
  return componentsOf(cr).map((component) => {
    const storage = strategy === 'streaming' && component === 'collector' ? 'kafka' : storageOf(cr);
    const prometheus = stringAt(cr, 'spec', component, 'metricsStorage', 'type') === 'prometheus';
    const options = optionsAt(cr, 'spec', component, 'options');
    return { component, options, flags: flagsOf(component, storage, prometheus) };
  });
});

/** The options that become flags: those of the components that run, and of the storage those that it takes. */
function* flagged(cr: JsonObject): Iterable<{ readonly option: Option; readonly flags: Flags }> {
  const components = running(cr);
  for (const { options, flags } of components) for (const option of options) yield { option, flags };
  const reader = components.at(-1);
  if (reader === undefined) return;
  for (const option of optionsAt(cr, 'spec', 'storage', 'options')) yield { option, flags: reader.flags };
}

/** The admin port of the collector's Service, which in allinone stands in a section of which nothing runs. */
function adminPort(cr: JsonObject): number {
  return Number(/:(\d+)$/.exec(optionText(cr, ADMIN, 'spec', 'collector', 'options'))?.[1] ?? DEFAULT_ADMIN_PORT);
}

/** The port to which a Service leads for the server of an option. */
function servicePort(cr: JsonObject, { name, path }: Option): number | undefined {
  return name === ADMIN && path.startsWith('spec.allInOne.') ? adminPort(cr) : LISTENERS.get(name);
}

/** Rules over the options of components: flags of Jaeger, which nothing checks before Jaeger itself does. */
export const optionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE010',
    severity: Severity.ERROR,
    summary: 'options of a component are flags that it has in Jaeger 1.62',
    see: FLAGS,
    example: { spec: { allInOne: { options: { 'log-levl': 'debug' } } } },
    *check(cr): Iterable<Finding> {
      for (const { component, options, flags } of running(cr)) {
        for (const { name, path } of options) {
          if (flags.has(name)) continue;
          const near = nearest(name, [...flags.keys()]);
          yield {
            path,
            atKey: true,
            rule: `is no option of ${component === 'allInOne' ? component : `the ${component}`}`,
            consequence: ENDS,
            fix: near === undefined ? `Remove it; ${FLAGS} lists those that there are` : `Did you mean '${near}'`,
          };
        }
      }
    },
  },
  {
    code: 'JAE011',
    severity: Severity.ERROR,
    summary: 'lists in options hold text only',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/options.go',
    example: { spec: { allInOne: { options: { 'collector.tags': [1, 2] } } } },
    *check(cr): Iterable<Finding> {
      for (const { value, path } of optionMaps(cr).flat()) {
        if (!Array.isArray(value) || value.every((item) => typeof item === 'string')) continue;
        yield {
          path,
          value,
          rule: 'is a list with something else than text',
          consequence: "the operator's webhook refuses the Jaeger",
          fix: 'Give one value, or quote each of them',
        };
      }
    },
  },
  {
    code: 'JAE012',
    severity: Severity.ERROR,
    summary: 'options have values of the type of their flag',
    see: FLAGS,
    example: { spec: { allInOne: { options: { 'collector.queue-size': 'many' } } } },
    *check(cr): Iterable<Finding> {
      for (const { option, flags } of flagged(cr)) {
        const { name, path, value } = option;
        // Lists, and the limit of the memory storage, have rules of their own.
        const type = flags.get(name);
        if (type === undefined || Array.isArray(value) || name === 'memory.max-traces') continue;
        const problem = goValueProblem(type, String(value));
        if (problem === undefined) continue;
        yield {
          path,
          value,
          rule: `is not ${problem.words}`,
          consequence: ENDS,
          fix: `Use one such as ${problem.example}`,
        };
      }
    },
  },
  {
    code: 'JAE017',
    severity: Severity.ERROR,
    summary: 'no option moves a port that a Service leads to',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go',
    example: { spec: { allInOne: { options: { 'collector.otlp.grpc.host-port': ':14317' } } } },
    *check(cr): Iterable<Finding> {
      const moved = optionAt(cr, ADMIN, 'spec', 'collector', 'options');
      const own = optionAt(cr, ADMIN, 'spec', 'allInOne', 'options');
      if (moved !== undefined && own === undefined && strategyOf(cr) === 'allinone') {
        yield* movedAlone(moved, adminPort(cr));
      }
      for (const { option } of flagged(cr)) {
        const { name, path, value } = option;
        const port = servicePort(cr, option);
        if (port === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue;
        // Jaeger takes a number alone as a port of every address.
        const [, host = '', given] = /^(?:(.*):)?(\d+)$/.exec(String(value)) ?? [];
        const local = /^(localhost|127\..*|\[::1\])$/.test(host);
        if (Number(given) === port && !local) continue;
        yield {
          path,
          value,
          rule: local ? 'listens to its own pod only' : `does not listen at port ${port}`,
          consequence: `the Service leads to port ${port} of the pod all the same, where nobody would listen`,
          ...(name === ADMIN
            ? {
                fix: `Use ':${port}', or set the same in spec.collector.options, which the Service reads`,
                typed: `Leave it out, or use ':${port}'`,
              }
            : { fix: `Leave it out, or use ':${port}'` }),
        };
      }
    },
  },
  {
    code: 'JAE157',
    severity: Severity.ERROR,
    summary: 'the admin port of a component is written as the operator reads it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go',
    example: {
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        query: { options: { 'admin.http.host-port': '16700' } },
      },
    },
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      for (const { options } of running(cr)) {
        for (const { name, path, value } of options) {
          const text = scalarText(value);
          if (name !== ADMIN || text === undefined) continue;
          const port = /(\d+)$/.exec(text)?.[1] ?? '14269';
          const isPort = Number(port) >= 1 && Number(port) <= 65535;
          if (isPort && /^(0\.0\.0\.0)?:\d+$/.test(text)) continue;
          yield {
            path,
            value,
            rule: isPort ? 'is not a colon and a port' : 'is not a port from 1 to 65535',
            consequence: isPort
              ? 'the operator would have the pods asked at another port whether they live, and they be ended again and again'
              : 'the API server refuses what the operator makes of it, and the Jaeger is Failed',
            fix: `Use ':${isPort ? port : '14269'}'`,
          };
        }
      }
    },
  },
];

function* movedAlone({ path, value }: Option, port: number): Iterable<Finding> {
  if (port === DEFAULT_ADMIN_PORT) return;
  yield {
    path,
    value,
    rule: 'moves the port of the Service, and not that of the pod',
    consequence: `the Service leads to port ${port} of the pod all the same, where nobody would listen`,
    fix: 'Set the same in spec.allInOne.options, or leave it out',
  };
}
