import type { JsonObject } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { hasSecret, type Option, optionsAt, scalarText, strategyOf } from './cr';

/** A component that connects to Kafka, with its options for Kafka. */
export interface KafkaSide {
  /** The prefix of its options: `kafka.producer` or `kafka.consumer`. */
  readonly prefix: string;
  /** Its section, such as `spec.collector`. */
  readonly section: string;
  /** Where an option that is missing belongs. */
  readonly path: string;
  readonly options: readonly Option[];
  /** Whether it gets environment variables from a Secret, which can replace options. */
  readonly hasSecret: boolean;
}

/** The collector and the ingester of strategy streaming; empty for other strategies. */
export const kafkaSides = once((cr: JsonObject): readonly KafkaSide[] => {
  if (strategyOf(cr) !== 'streaming') return [];
  return [
    // Collectors also get the storage options that begin with `kafka.`.
    sideOf(cr, 'kafka.producer', 'collector', ['storage']),
    sideOf(cr, 'kafka.consumer', 'ingester', []),
  ];
});

function sideOf(cr: JsonObject, prefix: string, component: string, more: readonly string[]): KafkaSide {
  return {
    prefix,
    section: `spec.${component}`,
    path: `spec.${component}.options.${prefix}`,
    options: [component, ...more]
      .flatMap((section) => optionsAt(cr, 'spec', section, 'options'))
      .filter(({ name }) => name.startsWith(`${prefix}.`)),
    hasSecret: hasSecret(cr, component),
  };
}

/** An option of a side by its name after the prefix, such as `tls.ca`. */
export function ofSide({ options, prefix }: KafkaSide, name: string): Option | undefined {
  return options.find((option) => option.name === `${prefix}.${name}`);
}

/** Its text; empty if it is not set, and for a list. */
export function textOfSide(side: KafkaSide, name: string): string {
  return scalarText(ofSide(side, name)?.value) ?? '';
}
