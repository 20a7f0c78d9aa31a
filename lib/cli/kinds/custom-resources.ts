import type { JsonObject } from '../../kubernetes/json';
import { checkAlone } from '../../rules/custom-resources';
import { Reader } from '../../rules/files';
import { isJaegerCr } from '../../upstream/jaeger';
import { misnamed } from '../../upstream/kind-names';
import type { Kind } from './kind';
import { isMilvusCr } from '../../models/milvus-cr/cr';

const CUSTOM_RESOURCE = {
  reader: Reader.KUBECTL,
  isResource: true,
  check: (object: JsonObject, { where }: { readonly where: string }) => checkAlone(object, where),
};

export const JAEGER: Kind = { one: 'Jaeger', many: 'Jaegers', ...CUSTOM_RESOURCE };

/** A CR of the Milvus Operator; its image says which Milvus it is. */
export const MILVUS: Kind = { one: 'Milvus CR', many: 'Milvus CRs', ...CUSTOM_RESOURCE };

/** The kind of a custom resource, also if its group, version or kind is misspelt. */
export function customResourceKind(object: JsonObject): Kind | undefined {
  const meant = misnamed(object)?.kind;
  if (meant !== undefined) return meant === 'Jaeger' ? JAEGER : MILVUS;
  if (isJaegerCr(object)) return JAEGER;
  return isMilvusCr(object) ? MILVUS : undefined;
}
