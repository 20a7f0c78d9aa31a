import { type JsonObject, stringAt } from '../../kubernetes/json';
import { configMapsOf } from './children/config-maps';
import { runningStorageOf } from './running';
import { componentsOf, strategyOf } from './cr';
import { isProvisioned } from './kafka';

/** A volume that the operator itself adds to pods, with its mount. */
export interface OperatorMount {
  /** The sections whose volumes are added to the same pods. */
  readonly sections: readonly string[];
  readonly volume: string;
  /** Where it is mounted. */
  readonly folder: string;
  /** What it contains, for messages. */
  readonly what: string;
  /** Whether the operator silently drops one of two volumes of that name. */
  readonly merged: boolean;
}

/** The volumes that the operator adds to the pods of a CR. */
export function operatorMounts(cr: JsonObject): readonly OperatorMount[] {
  const name = stringAt(cr, 'metadata', 'name') ?? '';
  const allInOne = strategyOf(cr) === 'allinone';
  const ofConfigMaps = configMapsOf(cr, name, runningStorageOf(cr), allInOne).map((configMap) => {
    const isSampling = configMap.endsWith('-sampling-configuration');
    const component = isSampling ? 'collector' : 'query';
    return {
      sections: ['spec', `spec.${allInOne ? 'allInOne' : component}`],
      volume: `${configMap}-volume`,
      folder: isSampling ? '/etc/jaeger/sampling' : '/etc/config',
      what: isSampling ? "Jaeger's sampling strategies" : 'the configuration of the UI',
      merged: false,
    };
  });
  if (strategyOf(cr) !== 'streaming' || !isProvisioned(cr)) return ofConfigMaps;
  const ofKafka = [name, `${name}-cluster-ca`].map((part) => ({
    sections: ['spec', ...componentsOf(cr).map((component) => `spec.${component}`)],
    volume: `kafkauser-${part}`,
    folder: `/var/run/secrets/${part}`,
    what: 'the certificates of its Kafka',
    merged: true,
  }));
  return [...ofConfigMaps, ...ofKafka];
}
