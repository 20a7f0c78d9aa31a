import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { componentsOf, type DefinedComponent, settingsOf } from './components';
import { usedIn } from './pipelines';

/** A policy of tail sampling, at the top or in another one. */
export interface Policy {
  readonly path: string;
  readonly settings: JsonObject;
  /** Whether it is one of the list of the processor itself. */
  readonly isTop: boolean;
}

/** The lists of policies in a policy. */
const LISTS = [
  ['and', 'and_sub_policy'],
  ['composite', 'composite_sub_policy'],
  ['drop', 'drop_sub_policy'],
] as const;

/** The policies of a processor, also those within others. */
export function policiesOf(processor: DefinedComponent): readonly Policy[] {
  return listed(settingsOf(processor).policies, `${processor.path}.policies`, true);
}

function listed(list: unknown, path: string, isTop: boolean): Policy[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((settings: unknown, index) =>
    isObject(settings) ? within({ path: `${path}[${index}]`, settings, isTop }) : [],
  );
}

function within(policy: Policy): Policy[] {
  const { path, settings } = policy;
  const inverted = objectAt(settings, 'not').not_sub_policy;
  return [
    policy,
    ...LISTS.flatMap(([type, key]) => listed(objectAt(settings, type)[key], `${path}.${type}.${key}`, false)),
    ...(isObject(inverted) ? within({ path: `${path}.not.not_sub_policy`, settings: inverted, isTop: false }) : []),
  ];
}

/** The processors of tail sampling that a pipeline uses; Jaeger does not look into the others. */
export const tailSamplersOf: (config: JsonObject) => readonly DefinedComponent[] = once((config) => {
  const used = usedIn(config, 'processors');
  return componentsOf(config, 'processors', 'tail_sampling').filter(({ id }) => used.has(id));
});
