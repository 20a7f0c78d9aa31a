import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { type Option, optionsAt, storageOf, STORAGE_PREFIXES } from './cr';

const SEE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_webhook.go';

/** Rules over TLS of a storage, whose switch the operator's webhook adds where it is missing: to one prefix, and not always. */
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
            'es.tls.ca': '/ca/ca.crt',
            'es-archive.server-urls': 'https://e:9200',
            'es-archive.tls.ca': '/ca/ca.crt',
          },
        },
      },
    },
    *check(cr): Iterable<Finding> {
      const options = optionsAt(cr, 'spec', 'storage', 'options');
      const [first, ...others] = withoutSwitch(cr, options);
      if (first === undefined) return;
      const why = notAdded(options, first, others);
      if (why === undefined) return;
      yield {
        path: `spec.storage.options.${first.prefix}.tls`,
        ...why,
        fix: `Set ${[first, ...others].map(({ prefix }) => `'${prefix}.tls.enabled'`).join(' and ')}`,
      };
    },
  },
  {
    code: 'JAE059',
    severity: Severity.WARNING,
    summary: 'TLS of a storage says tls.enabled',
    see: SEE,
    example: {
      spec: {
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'https://e:9200', 'es.tls.ca': '/ca/ca.crt' } },
      },
    },
    *check(cr): Iterable<Finding> {
      const options = optionsAt(cr, 'spec', 'storage', 'options');
      const [first, ...others] = withoutSwitch(cr, options);
      const [option] = first?.options ?? [];
      // What the webhook does not mend is an error of its own: JAE022.
      if (first === undefined || option === undefined || notAdded(options, first, others) !== undefined) return;
      yield {
        path: option.path,
        value: option.value,
        rule: `stands without '${first.prefix}.tls.enabled'`,
        consequence:
          "the operator's webhook would add it and write all storage options anew, and a GitOps tool see a difference for ever",
        fix: `Set '${first.prefix}.tls.enabled: true'`,
      };
    },
  },
];

interface Open {
  readonly prefix: string;
  readonly options: readonly Option[];
}

/** The prefixes of a storage with options of TLS, and without a switch. */
function withoutSwitch(cr: JsonObject, options: readonly Option[]): readonly Open[] {
  return (STORAGE_PREFIXES.get(storageOf(cr)) ?? [])
    .map((prefix) => ({ prefix, options: options.filter(({ name }) => name.startsWith(`${prefix}.tls.`)) }))
    .filter(
      (open) => open.options.length > 0 && !open.options.some(({ name }) => name === `${open.prefix}.tls.enabled`),
    );
}

/** Why the webhook adds no switch, or not this one; undefined where it does. It reads the options as one list of arguments. */
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
  const misleading = own.map(({ value }) => String(value)).find((value) => value.includes('tls'));
  if (misleading === undefined) return undefined;
  return {
    rule: `is without 'enabled', and '${misleading}' has the word tls in it`,
    consequence: "the operator's webhook would look there for the option's name, and TLS never be on",
  };
}
