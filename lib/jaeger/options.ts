import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/rule';
import type { JsonObject } from '../kubernetes/json';
import { flatOptions, nestedOptions, optionsTwiceRules } from '../rules/jaeger/typed';

/**
 * The flags that props stand for, by their dotted names, and those that were written as they are. `path` is that of the
 * options in the CR and `where` the construct's.
 */
export function mergedOptions(
  typed: JsonObject,
  options: JsonObject | undefined,
  path: string,
  where: string,
): JsonObject {
  if (options === undefined) return nestedOptions(typed);
  throwErrors(runRules(optionsTwiceRules, { typed, options, path }, where));
  if (Object.keys(typed).length === 0) return { ...options };
  return nestedOptions({ ...typed, ...flatOptions(options) });
}
