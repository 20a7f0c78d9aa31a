import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject } from '../../../kubernetes/json';

/** Options of a component by their dotted names; what is no map of maps stays as it is. */
export function flatOptions(options: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, value]): [string, unknown][] =>
      isObject(value)
        ? Object.entries(flatOptions(value)).map(([rest, one]) => [`${key}.${rest}`, one])
        : [[key, value]],
    ),
  );
}

/** The same as maps in maps, which is how upstream's documents write them. */
export function nestedOptions(options: JsonObject): JsonObject {
  const groups = new Map<string, Record<string, unknown>>();
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const dot = name.indexOf('.');
    if (dot < 0) {
      nested[name] = value;
      continue;
    }
    const head = name.slice(0, dot);
    const group = groups.get(head) ?? {};
    group[name.slice(dot + 1)] = value;
    groups.set(head, group);
    nested[head] ??= group;
  }
  for (const [head, group] of groups) {
    // A flag may be the beginning of another's name: such a pair cannot be nested.
    if (nested[head] === group) nested[head] = nestedOptions(group);
    else for (const [rest, value] of Object.entries(group)) nested[`${head}.${rest}`] = value;
  }
  return nested;
}

/** Options that props stand for, and those that were written as they are. */
export interface OptionsTwice {
  readonly typed: JsonObject;
  readonly options: JsonObject;
  readonly path: string;
}

/** What the typed API is told twice. */
export const optionsTwiceRules: readonly Rule<OptionsTwice>[] = [
  {
    code: 'JAE030',
    severity: Severity.ERROR,
    summary: 'an option has one value, from a prop or from `options`',
    example: {
      typed: { 'log-level': 'info' },
      options: { 'log-level': 'debug' },
      path: 'spec.allInOne.options',
    },
    *check({ typed, options, path }): Iterable<Finding> {
      for (const [name, value] of Object.entries(flatOptions(options))) {
        if (!(name in typed) || typed[name] === value) continue;
        yield {
          path: `${path}.${name}`,
          value,
          rule: `contradicts the prop, which says ${JSON.stringify(typed[name])}`,
          consequence: 'only one of the two could be written, and the other would be lost',
          fix: 'Leave one of them out',
        };
      }
    },
  },
];

/** What a backend is asked for. */
export interface ProtocolAsked {
  readonly protocol: string;
  readonly offered: readonly string[];
  /** Why the protocol is not among them. */
  readonly because: string;
  /** What to do about that. */
  readonly fix: string;
}

/** Whether a backend speaks what a sender wants to speak. */
export const protocolRules: readonly Rule<ProtocolAsked>[] = [
  {
    code: 'JAE029',
    severity: Severity.ERROR,
    summary: 'a backend is asked for a protocol that it offers',
    example: {
      protocol: 'OTLP over gRPC',
      offered: ['Jaeger Thrift over HTTP'],
      because: 'its option collector.otlp.enabled is false',
      fix: 'Enable OTLP in it, or use MilvusTracing.jaeger',
    },
    *check({ protocol, offered, because, fix }): Iterable<Finding> {
      if (offered.includes(protocol)) return;
      yield {
        path: 'endpoint',
        value: protocol,
        rule: `is not offered, because ${because}`,
        consequence: 'the sender would find nobody listening, and every trace would be lost',
        fix,
      };
    },
  },
];
