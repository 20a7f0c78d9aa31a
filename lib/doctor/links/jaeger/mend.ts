import { isObject, type JsonObject } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { JaegerPart, partOf } from '../../chain/jaeger/jaeger-parts';
import type { JaegerFound } from '../../chain/jaeger/jaegers';

/** The section of the Jaeger resource that configures a part. */
const SECTIONS: Readonly<Record<JaegerPart, string>> = {
  [JaegerPart.ALL]: 'allInOne',
  [JaegerPart.COLLECTOR]: 'collector',
  [JaegerPart.QUERY]: 'query',
  [JaegerPart.INGESTER]: 'ingester',
};

/** A change of the Jaeger resource, and the command that makes it. */
export interface Mend {
  readonly fix: string;
  readonly commands: readonly string[];
}

/** The section of the Jaeger resource for a workload: `allInOne`. */
export function sectionOf(workload: JsonObject): string {
  return SECTIONS[partOf(workload)];
}

/** The command that merges fields into the specification of a Jaeger. */
export function mergeCommand(chain: Chain, cr: JsonObject, spec: JsonObject): string {
  return patchCommand(chain, cr, 'merge', { spec });
}

/** Takes an option that Jaeger does not know out of the Jaeger resource; undefined if it is not there. */
export function withoutOption(chain: Chain, { cr }: JaegerFound, flag: string): Mend | undefined {
  if (cr === undefined) return undefined;
  for (const section of ['allInOne', 'collector', 'query', 'ingester', 'storage']) {
    const path = pathOfOption(cr, ['spec', section, 'options'], flag);
    if (path === undefined) continue;
    const pointer = `/${path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
    return {
      fix: `Remove the option from spec.${section}.options.`,
      commands: [patchCommand(chain, cr, 'json', [{ op: 'remove', path: pointer }])],
    };
  }
  return undefined;
}

/** The keys of an option, which may be written with dots or nested: `es.server-urls`. */
function pathOfOption(tree: unknown, start: readonly string[], flag: string): readonly string[] | undefined {
  let at = tree;
  for (const key of start) at = isObject(at) ? at[key] : undefined;
  return below(at, flag, start);
}

function below(tree: unknown, rest: string, path: readonly string[]): readonly string[] | undefined {
  if (!isObject(tree)) return undefined;
  for (const [key, value] of Object.entries(tree)) {
    if (key === rest) return [...path, key];
    if (!rest.startsWith(`${key}.`)) continue;
    const found = below(value, rest.slice(key.length + 1), [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Makes the operator look at a Jaeger again, which it does only after a change. */
export function touchCommand(chain: Chain, cr: JsonObject): string {
  const question = kubectl('annotate', 'jaeger', nameOf(cr), '-n', namespaceOf(cr), '--overwrite');
  return `${chain.command(question)} doctor="$(date +%s)"`;
}

function patchCommand(chain: Chain, cr: JsonObject, type: 'merge' | 'json', patch: unknown): string {
  const text = JSON.stringify(patch);
  return chain.command(kubectl('patch', 'jaeger', nameOf(cr), '-n', namespaceOf(cr), '--type', type, '-p', text));
}
