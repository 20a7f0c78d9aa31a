import type { JsonObject } from '../../../kubernetes/json';
import { nearest, suggestion } from '../../../diagnostics/nearest';
import { goValueProblem } from '../../../upstream/go-values';
import { type Flags, storageOfFlag, variableOfFlag } from '../../../upstream/jaeger-flags';
import { type Option, scalarText, STORAGE_PREFIXES, storageOf, strategyOf } from '../../../models/jaeger-cr/cr';
import { runningFlags } from '../../../models/jaeger-cr/running-flags';

/** The fix for an option that its component does not have. */
export function optionFix(cr: JsonObject, component: string, flags: Flags, option: Option): string | undefined {
  const meant = ofSuffix(flags, component, option.name) ?? ofVariable(flags, option.name);
  if (meant !== undefined) return suggestion(meant);
  return elsewhere(cr, option.name) ?? nearFlag(flags, option);
}

/** The fix for an option that the storage does not have. */
export function storageOptionFix(cr: JsonObject, flags: Flags, option: Option): string | undefined {
  const [prefix = ''] = STORAGE_PREFIXES.get(storageOf(cr)) ?? [];
  const afterDot = option.name.slice(option.name.indexOf('.') + 1);
  const meant = [`${prefix}.${afterDot}`, ofVariable(flags, option.name)].find((flag) => flags.has(flag ?? ''));
  if (meant !== undefined) return suggestion(meant);
  return elsewhere(cr, option.name) ?? nearFlag(flags, option);
}

/** The flag that Jaeger reads from an environment variable. */
export function ofVariable(flags: Flags, variable: string): string | undefined {
  return [...flags.keys()].find((flag) => variableOfFlag(flag) === variable);
}

/** The only flag that ends with this name; the component's own flag comes first. */
export function ofSuffix(flags: Flags, component: string, name: string): string | undefined {
  const own = `${component}.${name}`;
  if (flags.has(own)) return own;
  const [first, ...others] = [...flags.keys()].filter((flag) => flag.endsWith(`.${name}`));
  return others.length === 0 ? first : undefined;
}

/** The fix for a flag of another component or of another storage. */
function elsewhere(cr: JsonObject, name: string): string | undefined {
  const storage = storageOfFlag(name);
  const other = runningFlags(cr).find(({ flags }) => flags.has(name));
  if (other !== undefined) {
    return `Move it to spec.${storage === storageOf(cr) ? 'storage' : other.component}.options.`;
  }
  if (name.startsWith('kafka.')) {
    return strategyOf(cr) === 'streaming'
      ? undefined
      : "Set spec.strategy to 'streaming', which uses Kafka, or remove it.";
  }
  if (storage === undefined) return undefined;
  return storageOf(cr) === 'memory'
    ? `Set spec.storage.type to '${storage}', and move it to spec.storage.options.`
    : `Remove it, or set spec.storage.type to '${storage}'.`;
}

/** The flag with the nearest name; flags that accept the value come first. */
function nearFlag(flags: Flags, { name, value }: Option): string | undefined {
  const text = scalarText(value) ?? '';
  const fitting = [...flags].filter(([, type]) => goValueProblem(type, text) === undefined).map(([flag]) => flag);
  const near = nearest(name, fitting) ?? nearest(name, flags.keys());
  return near === undefined ? undefined : suggestion(near);
}
