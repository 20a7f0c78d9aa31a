import { isObject, type JsonObject, leavesOf, stringAt } from '../../kubernetes/json';
import { JAEGER_STORAGE_TYPES, JAEGER_STRATEGIES } from '../../upstream/jaeger';
import { jaegerSchema } from '../../upstream/jaeger-crd/jaeger-crd';
import { storageOfFlag } from '../../upstream/jaeger-flags';
import { MISPLACED_IN_JAEGER, misplacedFix, UI_PATH_KEYS } from '../../upstream/misplaced';
import { type FieldIndex, fieldIndex, moveTo, placesElsewhere, type UnknownField } from '../shared/field-places';
import { componentsOf, STORAGE_PREFIXES, storageOf, strategyOf } from '../../models/jaeger-cr/cr';
import { ofSuffix, ofVariable } from '../jaeger/options/option-places';
import { runningFlags } from '../../models/jaeger-cr/running-flags';
import { objectsOf } from '../../models/jaeger-cr/sections';

/** The fix for a field that the CRD does not have at its path; undefined if there is no suggestion. */
export function jaegerFieldFix(cr: JsonObject, field: UnknownField): string | undefined {
  const { parent, key, value } = field;
  if (parent === 'spec.ingress' && UI_PATH_KEYS.includes(key)) {
    return `Set query.base-path in spec.${strategyOf(cr) === 'allinone' ? 'allInOne' : 'query'}.options.`;
  }
  if (key === 'env' || key === 'envFrom') return variablesFix(cr, parent, value);
  return misplacedFix(MISPLACED_IN_JAEGER, parent, key) ?? flagsFix(cr, field) ?? fieldFix(cr, field);
}

/** The fix for a value of the wrong type that is meant for another field. */
export function jaegerTypeFix(path: string, value: unknown): string | undefined {
  if (path === 'spec.ingress' && typeof value === 'boolean') return 'Write it as spec.ingress.enabled.';
  if (typeof value !== 'string') return undefined;
  if (path === 'spec.storage' && JAEGER_STORAGE_TYPES.includes(value)) return 'Write it as spec.storage.type.';
  const isStrategy = path.endsWith('.strategy') && JAEGER_STRATEGIES.includes(value.toLowerCase());
  return isStrategy ? 'Move it to spec.strategy.' : undefined;
}

let index: FieldIndex | undefined;

/** The place of the field in a part of the CR that is used: not in a component that does not run. */
function fieldFix(cr: JsonObject, field: UnknownField): string | undefined {
  index ??= fieldIndex(jaegerSchema(), 4);
  const here = moveTo(placesElsewhere(index, field, isPlaceOf(componentsOf(cr))));
  if (here !== undefined || strategyOf(cr) !== 'allinone') return here;
  const inProduction = placesElsewhere(index, field, isPlaceOf(['collector', 'query']));
  return inProduction.length > 0 ? "Remove it, or use strategy 'production'." : undefined;
}

function isPlaceOf(components: readonly string[]): (path: string) => boolean {
  return (path) => {
    const [, component = ''] = /^spec\.(agent|allInOne|collector|ingester|query)\./.exec(path) ?? [];
    return component === '' || components.includes(component);
  };
}

/** Flags beside `options` that belong in it. */
function flagsFix(cr: JsonObject, { parent, key, value }: UnknownField): string | undefined {
  const [whole, section = ''] = /^spec(?:\.(\w+))?$/.exec(parent) ?? [];
  if (whole === undefined) return undefined;
  const names = isObject(value) ? leavesOf(value, key === 'options' ? '' : `${key}.`).map(([name]) => name) : [key];
  const targets = names.flatMap((name) => targetOf(cr, section, name) ?? []);
  const [first, ...others] = targets;
  if (first === undefined || targets.length < names.length) return undefined;
  if (others.some((target) => target.section !== first.section)) return undefined;
  const few = targets.slice(0, 3).map(({ flag }) => `'${flag}'`);
  const more = targets.length > few.length ? ` and ${targets.length - few.length} more` : '';
  return `Move it to spec.${first.section}.options, as ${few.join(', ')}${more}.`;
}

interface Target {
  /** For example `query` for `spec.query.options`. */
  readonly section: string;
  readonly flag: string;
}

function targetOf(cr: JsonObject, section: string, name: string): Target | undefined {
  const prefixes = section === 'storage' ? (STORAGE_PREFIXES.get(storageOf(cr)) ?? []) : [section];
  for (const flag of [name, ...prefixes.map((prefix) => `${prefix}.${name}`)]) {
    const storage = storageOfFlag(flag);
    if (storage !== undefined && storage !== 'kafka') return { section: 'storage', flag };
    const running = runningFlags(cr).filter(({ flags }) => flags.has(flag));
    const own = running.find(({ component }) => component === section) ?? running[0];
    if (own !== undefined) return { section: own.component, flag };
  }
  for (const { component, flags } of section === '' ? runningFlags(cr) : []) {
    const flag = ofSuffix(flags, component, name);
    if (flag !== undefined) return { section: component, flag };
  }
  return undefined;
}

/** Variables of flags are options; all others come from the Secret of the storage. */
function variablesFix(cr: JsonObject, parent: string, value: unknown): string {
  const components = runningFlags(cr);
  const own = components.find(({ component }) => `spec.${component}` === parent) ?? components.at(-1);
  const variables = objectsOf(value);
  const options = variables.flatMap((variable) => {
    const flag =
      'valueFrom' in variable || own === undefined
        ? undefined
        : ofVariable(own.flags, stringAt(variable, 'name') ?? '');
    return flag === undefined ? [] : [`'${flag}'`];
  });
  if (own === undefined || options.length === 0) return `Put them in ${SECRET}.`;
  const more = options.length > 3 ? ` and ${options.length - 3} more` : '';
  const use = `Set ${options.slice(0, 3).join(', ')}${more} in spec.${own.component}.options`;
  return options.length === variables.length ? `${use}.` : `${use}, and put the others in ${SECRET}.`;
}

const SECRET = 'the Secret of spec.storage.secretName, whose entries become variables';
