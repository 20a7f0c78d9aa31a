import { type JsonObject, stringAt } from '../../kubernetes/json';
import { type Flags, flagsOf } from '../../upstream/jaeger-flags';
import { once } from '../../kubernetes/once';
import { componentsOf, type Option, optionsAt, storageOf, strategyOf } from './cr';

/** A running component, with its own options and the flags that it has. */
export interface Running {
  readonly component: string;
  /** The storage type that its flags are for: the collector of strategy streaming writes to Kafka. */
  readonly storage: string;
  readonly options: readonly Option[];
  readonly flags: Flags;
}

/** The running components, in the order of `componentsOf`. */
export const runningFlags = once((cr: JsonObject): readonly Running[] => {
  const strategy = strategyOf(cr);
  return componentsOf(cr).map((component) => {
    const storage = strategy === 'streaming' && component === 'collector' ? 'kafka' : storageOf(cr);
    const prometheus = stringAt(cr, 'spec', component, 'metricsStorage', 'type') === 'prometheus';
    const options = optionsAt(cr, 'spec', component, 'options');
    return { component, storage, options, flags: flagsOf(component, storage, prometheus) };
  });
});
