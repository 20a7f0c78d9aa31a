import { type JsonObject, objectAt } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import { USER_YAML } from '../../upstream/milvus';
import { ONLY_CONFIG_KEYS } from '../../upstream/milvus-files';
import { Unusable } from '../source';
import { customResourceKind } from './custom-resources';
import { JAEGER_V2_CONFIGURATION, JAEGER_V2_VALUES, jaegerV2Kind } from './jaeger-v2';
import type { Kind } from './kind';
import { CONFIG_MAP, CONFIGURATION, VALUES } from './milvus-files';
import { hasMilvusTrace, isValues } from './values-files';

/** The words of `--as` for documents that are not Kubernetes objects. */
export const AS: ReadonlyMap<string, Kind> = new Map([
  ['values', VALUES],
  [USER_YAML, CONFIGURATION],
  ['jaeger-v2', JAEGER_V2_CONFIGURATION],
  ['jaeger-values', JAEGER_V2_VALUES],
]);

/** The word of `--as` for objects that are only part of one. */
export const PATCH = 'patch';

/** The kind of a Kubernetes object; undefined where there are no rules for it. */
export function objectKind(object: JsonObject): Kind | undefined {
  return customResourceKind(object) ?? jaegerV2Kind(object) ?? configMapKind(object);
}

/**
 * The kind of a document that is not a Kubernetes object, by its keys; undefined where there are no rules for it.
 *
 * @param file the name of its file, which decides where the keys do not
 * @param asks whether the user is asked where the name does not decide either
 */
export function fileKind(written: JsonObject, file: string, asks: boolean): Kind | undefined {
  const object = undotted(written);
  if (isConfiguration(object)) return CONFIGURATION;
  if (isValues(object)) return VALUES;
  return hasMilvusTrace(object) ? kindByName(file, asks) : undefined;
}

/** With keys such as `cluster.enabled`, which only `--set` understands, as nested keys. */
function undotted(object: JsonObject): JsonObject {
  if (!Object.keys(object).some((key) => key.includes('.'))) return object;
  return Object.entries(object).reduce<JsonObject>((tree, [key, value]) => {
    // Deeper keys decide nothing.
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

/** By its data: its name is that of the release. */
function configMapKind(object: JsonObject): Kind | undefined {
  if (object.kind !== 'ConfigMap' || object.apiVersion !== 'v1') return undefined;
  const data = objectAt(object, 'data');
  const { 'user.yaml': user, 'default.yaml': base } = data;
  return typeof user === 'string' && typeof base === 'string' ? CONFIG_MAP : undefined;
}

function isConfiguration(object: JsonObject): boolean {
  return ONLY_CONFIG_KEYS.some((key) => key in object);
}

/** For a document with nothing but a `trace` block: a configuration, or values that put it one level too high. */
function kindByName(file: string, asks: boolean): Kind | undefined {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  if (/values/i.test(name)) return VALUES;
  if (/^(user|milvus|default)\.ya?ml$/i.test(name)) return CONFIGURATION;
  if (!asks) return undefined;
  const ways = ['values', USER_YAML].map((kind) => `--as ${kind}`).join(' or ');
  throw new Unusable(file, `has only a trace block, which may be of values or of a user.yaml. Add ${ways}.`);
}
