import { type JsonObject, objectAt } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import { USER_YAML } from '../../upstream/milvus';
import { ONLY_CONFIG_KEYS } from '../../upstream/milvus-files';
import { Unusable } from '../source';
import { customResourceKind } from './custom-resources';
import type { Kind } from './kind';
import { CONFIG_MAP, CONFIGURATION, VALUES } from './milvus-files';
import { hasMilvusTrace, isValues } from './values-files';

/** What `--as` may say that a document is, if it is no Kubernetes object. */
export const AS: ReadonlyMap<string, Kind> = new Map([
  ['values', VALUES],
  [USER_YAML, CONFIGURATION],
]);

/** What `--as` may say of an object that is a part of one. */
export const PATCH = 'patch';

/** What a Kubernetes object is; undefined where there are no rules for it. */
export function objectKind(object: JsonObject): Kind | undefined {
  return customResourceKind(object) ?? configMapKind(object);
}

/**
 * What a document that is not a Kubernetes object is, by its keys; undefined where there are no rules for it.
 *
 * @param file the name of its file, which decides where nothing else does.
 * @param asks whether it is asked about where that does not decide either.
 */
export function fileKind(written: JsonObject, file: string, asks: boolean): Kind | undefined {
  const object = undotted(written);
  if (isConfiguration(object)) return CONFIGURATION;
  if (isValues(object)) return VALUES;
  return hasMilvusTrace(object) ? kindByName(file, asks) : undefined;
}

/** With keys such as `cluster.enabled`, which only `--set` understands, as what they were meant for. */
function undotted(object: JsonObject): JsonObject {
  if (!Object.keys(object).some((key) => key.includes('.'))) return object;
  return Object.entries(object).reduce<JsonObject>((tree, [key, value]) => {
    // More steps than these tell nothing.
    const parts = key.split('.', 4);
    return merge(
      tree,
      parts.reduceRight<JsonObject>(
        (inner, part, index) => ({ [part]: index === parts.length - 1 ? value : inner }),
        {},
      ),
    );
  }, {});
}

/** The chart names it after the release. */
function configMapKind(object: JsonObject): Kind | undefined {
  if (object.kind !== 'ConfigMap' || object.apiVersion !== 'v1') return undefined;
  const data = objectAt(object, 'data');
  const { 'user.yaml': user, 'default.yaml': base } = data;
  return typeof user === 'string' && typeof base === 'string' ? CONFIG_MAP : undefined;
}

function isConfiguration(object: JsonObject): boolean {
  return ONLY_CONFIG_KEYS.some((key) => key in object);
}

/** Nothing but a `trace` block: Milvus' configuration, or values where nobody reads it. */
function kindByName(file: string, asks: boolean): Kind | undefined {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  if (/values/i.test(name)) return VALUES;
  if (/^(user|milvus|default)\.ya?ml$/i.test(name)) return CONFIGURATION;
  if (!asks) return undefined;
  const ways = [...AS.keys()].map((kind) => `--as ${kind}`).join(' or ');
  throw new Unusable(file, `has a trace block for Milvus: say whether it is ${ways}`);
}
