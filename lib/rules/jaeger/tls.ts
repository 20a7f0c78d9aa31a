import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, textOf } from '../../kubernetes/json';
import { once } from '../once';
import { componentsOf, type Option, optionsAt, storageOf, STORAGE_PREFIXES } from './cr';

const SEE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_webhook.go';

/** Rules over TLS, whose switch the operator's webhook adds where it is missing: to one prefix of a section, and not always. */
export const tlsRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE022',
    severity: Severity.ERROR,
    summary: "TLS options say tls.enabled where the operator's webhook does not",
    see: SEE,
    example: {
      spec: {
        storage: {
          type: 'elasticsearch',
          options: {
            'es.server-urls': 'https://e:9200',
            'es.tls.ca': '/etc/ssl/ca.crt',
            'es-archive.server-urls': 'https://e:9200',
            'es-archive.tls.ca': '/etc/ssl/ca.crt',
          },
        },
      },
    },
    *check(cr): Iterable<Finding> {
      for (const { path, first, others, why } of withoutSwitch(cr)) {
        if (why === undefined) continue;
        yield {
          path: `${path}.${first.prefix}.tls`,
          ...why,
          fix: `Set ${[first, ...others].map(({ prefix }) => `'${prefix}.tls.enabled'`).join(' and ')}`,
        };
      }
    },
  },
  {
    code: 'JAE059',
    severity: Severity.WARNING,
    summary: 'TLS options say tls.enabled',
    see: SEE,
    example: {
      spec: {
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'https://e:9200', 'es.tls.ca': '/etc/ssl/ca.crt' },
        },
      },
    },
    *check(cr): Iterable<Finding> {
      for (const { first, why } of withoutSwitch(cr)) {
        // What the webhook does not mend is an error of its own: JAE022.
        if (why !== undefined) continue;
        yield {
          path: first.option.path,
          value: first.option.value,
          rule: `stands without '${first.prefix}.tls.enabled'`,
          consequence:
            "the operator's webhook would add it and write these options anew, and a GitOps tool see a difference for ever",
          fix: `Set '${first.prefix}.tls.enabled: true'`,
        };
      }
    },
  },
];

/** A prefix with options of TLS, and without a switch. */
interface Open {
  readonly prefix: string;
  /** The first of them. */
  readonly option: Option;
  readonly options: readonly Option[];
}

interface Section {
  readonly path: string;
  readonly first: Open;
  readonly others: readonly Open[];
  /** Why the webhook adds no switch, or not this one; undefined where it does. */
  readonly why: Pick<Finding, 'rule' | 'consequence'> | undefined;
}

/** The sections with options of TLS that have no switch. */
const withoutSwitch = once((cr: JsonObject): readonly Section[] =>
  ['storage', ...componentsOf(cr)].flatMap((name) => {
    const options = optionsAt(cr, 'spec', name, 'options');
    // Of the storage's options the operator drops the others, and JAE013 says so.
    const prefixes = name === 'storage' ? (STORAGE_PREFIXES.get(storageOf(cr)) ?? []) : undefined;
    const [first, ...others] = open(options).filter(({ prefix }) => prefixes?.includes(prefix) ?? true);
    if (first === undefined) return [];
    return [{ path: `spec.${name}.options`, first, others, why: notAdded(options, first, others) }];
  }),
);

function open(options: readonly Option[]): readonly Open[] {
  const tls = options.flatMap((option) => {
    const prefix = /^(.+)\.tls\.[^.]+$/.exec(option.name)?.[1];
    return prefix === undefined ? [] : [{ prefix, option }];
  });
  return tls
    .filter(({ prefix }, index) => tls.findIndex((other) => other.prefix === prefix) === index)
    .map(({ prefix, option }) => ({
      prefix,
      option,
      options: tls.filter((other) => other.prefix === prefix).map((other) => other.option),
    }))
    .filter(({ prefix, options: own }) => !own.some(({ name }) => name === `${prefix}.tls.enabled`));
}

/** The webhook reads the options of a section as one list of arguments. */
function notAdded(
  options: readonly Option[],
  { options: own }: Open,
  [other]: readonly Open[],
): Pick<Finding, 'rule' | 'consequence'> | undefined {
  const beside = options.find(({ name }) => name.endsWith('.tls.enabled'));
  if (beside !== undefined) {
    return {
      rule: `is without 'enabled', which the operator's webhook does not add beside '${beside.name}'`,
      consequence: 'Jaeger would end at its start, again and again',
    };
  }
  if (other !== undefined) {
    return {
      rule: `is without 'enabled', as is ${other.prefix}`,
      consequence: "the operator's webhook would enable only one of them, now this and now that",
    };
  }
  const misleading = own.map(({ value }) => textOf(value)).find((value) => value.includes('tls'));
  if (misleading === undefined) return undefined;
  return {
    rule: `is without 'enabled', and '${misleading}' has the word tls in it`,
    consequence: "the operator's webhook would look there for the option's name, and TLS never be on",
  };
}
