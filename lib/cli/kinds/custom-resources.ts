import type { JsonObject } from '../../kubernetes/json';
import { checkAlone, Reader } from '../../rules';
import { isMilvusCr } from '../../rules/milvus/cr';
import { isJaegerCr } from '../../upstream/jaeger';
import type { Kind } from './kind';

const CUSTOM_RESOURCE = {
  reader: Reader.KUBECTL,
  check: (object: JsonObject, { where }: { readonly where: string }) => checkAlone(object, where),
};

export const JAEGER: Kind = { one: 'Jaeger', many: 'Jaegers', ...CUSTOM_RESOURCE };

/** A CR of the Milvus Operator; its image says which Milvus it is. */
export const MILVUS: Kind = { one: 'Milvus CR', many: 'Milvus CRs', ...CUSTOM_RESOURCE };

export function customResourceKind(object: JsonObject): Kind | undefined {
  if (isJaegerCr(object)) return JAEGER;
  return isMilvusCr(object) ? MILVUS : undefined;
}
