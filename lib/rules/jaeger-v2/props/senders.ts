import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { invalidName, outOfRange, unknownWord } from '../../../diagnostics/sentences';
import { dnsLabelProblem, suggestDnsLabel } from '../../../kubernetes/names';

/** The senders and exporters of a Jaeger 2. */
export interface NamedParts {
  readonly senders: readonly SenderPorts[];
  /** The names of the exporters. */
  readonly exporters: readonly string[];
}

/** A sender with its ports, by the names of their props. */
export interface SenderPorts {
  readonly name: string;
  readonly ports: Readonly<Record<string, number>>;
}

/** The sender that is asked for, and those that there are. */
export interface SenderAsked {
  readonly sender: string;
  readonly senders: readonly string[];
}

const COMPONENTS = 'https://opentelemetry.io/docs/collector/configuration/#basics';
const MIN_PORT = 1024;
const MAX_PORT = 65535;

/** Rules about senders that are told apart, and about the names of exporters. */
export const namedPartRules: readonly Rule<NamedParts>[] = [
  {
    code: 'JVT341',
    severity: Severity.ERROR,
    summary: 'a sender has a port',
    see: 'https://www.jaegertracing.io/docs/2.20/apis/',
    example: () => ({ senders: [{ name: 'team-a', ports: {} }], exporters: [] }),
    *check({ senders }): Iterable<Finding> {
      for (const [index, { ports }] of senders.entries()) {
        if (Object.keys(ports).length > 0) continue;
        yield {
          path: `senders[${index}].otlpGrpcPort`,
          problem: 'missing: the sender has no port.',
          effect: 'Nothing listens for it, and every span is lost.',
          fix: "Set 'otlpGrpcPort', 'otlpHttpPort' or 'jaegerThriftHttpPort'.",
        };
      }
    },
  },
  {
    code: 'JVT342',
    severity: Severity.ERROR,
    summary: 'the ports of senders are from 1024 to 65535',
    see: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    example: () => ({ senders: [{ name: 'team-a', ports: { otlpGrpcPort: 317 } }], exporters: [] }),
    *check({ senders }): Iterable<Finding> {
      for (const [index, { ports }] of senders.entries()) {
        for (const [prop, port] of Object.entries(ports)) {
          if (Number.isInteger(port) && port >= MIN_PORT && port <= MAX_PORT) continue;
          yield {
            path: `senders[${index}].${prop}`,
            value: port,
            ...outOfRange({ kind: 'whole number', from: MIN_PORT, to: MAX_PORT }, 'Use a port such as 14317.'),
            effect: 'Jaeger can exit at startup, or the API server rejects the Service.',
          };
        }
      }
    },
  },
  {
    code: 'JVT343',
    severity: Severity.ERROR,
    summary: 'senders and exporters have names of their own that are DNS labels',
    see: COMPONENTS,
    example: () => ({ senders: [], exporters: ['tempo', 'tempo'] }),
    *check({ senders, exporters }): Iterable<Finding> {
      yield* nameFindings(
        'senders',
        senders.map(({ name }) => name),
      );
      yield* nameFindings('exporters', exporters);
    },
  },
];

/** Rules about which sender is asked for. */
export const senderAskedRules: readonly Rule<SenderAsked>[] = [
  {
    code: 'JVT344',
    severity: Severity.ERROR,
    summary: 'a Jaeger 2 has the sender whose endpoints are asked for',
    example: () => ({ sender: 'team-b', senders: ['team-a'] }),
    *check({ sender, senders }): Iterable<Finding> {
      if (senders.includes(sender)) return;
      yield {
        path: 'sender',
        value: sender,
        ...unknownWord('sender', sender, senders, "Add it to 'senders'."),
        effect: 'No port of this Jaeger belongs to it.',
      };
    },
  },
];

function* nameFindings(prop: string, names: readonly string[]): Iterable<Finding> {
  for (const [index, name] of names.entries()) {
    const problem = dnsLabelProblem(name);
    const path = `${prop}[${index}].name`;
    if (problem !== undefined) {
      yield {
        path,
        value: name,
        ...invalidName('name', problem, `Use '${suggestDnsLabel(name)}'.`),
        effect: 'Jaeger can reject it at startup.',
      };
    } else if (names.indexOf(name) < index) {
      yield {
        path,
        value: name,
        problem: `duplicate name ${VALUE}.`,
        effect: 'Only one of them is in the configuration.',
        fix: 'Use another name.',
      };
    }
  }
}
