import type { JsonObject } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { hasSecret, type Option, optionsAt, scalarText, strategyOf } from './cr';

/** One of the two that talk to Kafka, with the options that it gets for that. */
export interface KafkaSide {
  /** In front of its options: `kafka.producer` or `kafka.consumer`. */
  readonly prefix: string;
  /** Such as `spec.collector`. */
  readonly section: string;
  /** Where its options stand that are missing. */
  readonly path: string;
  readonly options: readonly Option[];
  /** Whether variables of a Secret can say what the options do not. */
  readonly hasSecret: boolean;
}

/** The collectors and the ingesters of strategy streaming; no side of another strategy. */
export const kafkaSides = once((cr: JsonObject): readonly KafkaSide[] => {
  if (strategyOf(cr) !== 'streaming') return [];
  return [
    // Collectors get what begins with `kafka.` from the storage, too.
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

/** The option of a side by what stands behind its prefix, such as `tls.ca`. */
export function ofSide({ options, prefix }: KafkaSide, name: string): Option | undefined {
  return options.find((option) => option.name === `${prefix}.${name}`);
}

/** Its text; empty where there is none, and for a list. */
export function textOfSide(side: KafkaSide, name: string): string {
  return scalarText(ofSide(side, name)?.value) ?? '';
}
