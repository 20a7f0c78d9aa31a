import { flagsOf, variableOfFlag } from '../jaeger-flags';
import { JAEGER_STORAGE_TYPES } from '../jaeger';

/** Variables of Jaeger 1 that are not flags. */
const NOT_FLAGS = ['METRICS_STORAGE_TYPE', 'SAMPLING_CONFIG_TYPE', 'SAMPLING_STORAGE_TYPE', 'SPAN_STORAGE_TYPE'];

const COMPONENTS = ['allInOne', 'collector', 'ingester', 'query'];

let known: ReadonlyMap<string, string> | undefined;

/**
 * The flag of Jaeger 1 that an environment variable sets; empty for a variable that is not a flag, undefined for one that Jaeger 1 does not
 * read either. Flags without a dot are left out: their variables, such as `LOG_LEVEL`, can be those of others.
 */
export function flagOfVariable(name: string): string | undefined {
  known ??= new Map([...NOT_FLAGS.map((each) => [each, ''] as const), ...variables()]);
  return known.get(name);
}

function* variables(): Iterable<readonly [string, string]> {
  for (const component of COMPONENTS) {
    for (const storage of JAEGER_STORAGE_TYPES) {
      for (const flag of flagsOf(component, storage, true).keys()) {
        if (flag.includes('.')) yield [variableOfFlag(flag), flag];
      }
    }
  }
}
