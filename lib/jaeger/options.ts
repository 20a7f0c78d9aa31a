import { throwErrors } from '../diagnostics/report';
import { isObject, type JsonObject } from '../kubernetes/json';
import { optionsTwiceRules } from '../rules/jaeger/options/props';
import { flatOptions, nestedOptions } from '../upstream/jaeger-options';
import { runRules } from '../diagnostics/run-rules';

/**
 * The flags of props, by their dotted names, and those of `options`. `path` is that of the
 * options in the CR and `where` the construct's.
 */
export function mergedOptions(
  fromProps: JsonObject,
  options: JsonObject | undefined,
  path: string,
  where: string,
): JsonObject {
  if (options === undefined) return nestedOptions(fromProps);
  throwErrors(runRules(optionsTwiceRules, { fromProps, options, path }, where));
  if (Object.keys(fromProps).length === 0) return { ...options };
  const flat = flatOptions(options);
  // One that is written in two spellings stays in both, for JAE147 to name it.
  if (count(options) !== Object.keys(flat).length) return { ...fromProps, ...options };
  return nestedOptions({ ...fromProps, ...flat });
}

function count(options: JsonObject): number {
  return Object.values(options).reduce<number>((sum, value) => sum + (isObject(value) ? count(value) : 1), 0);
}
