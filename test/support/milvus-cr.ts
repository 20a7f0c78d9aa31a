import { describe as say } from '../../lib/diagnostics/report';
import type { JsonObject } from '../../lib/kubernetes/json';
import { checkObject } from '../../lib/rules/objects';
import { messages } from './problems';

/** A CR of the Milvus Operator as somebody would write it. */
export function milvusCr(spec: unknown, more: JsonObject = {}): JsonObject {
  return { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'my-release' }, spec, ...more };
}

/** The messages of one rule about a CR. */
export function crMessages(code: string, spec: unknown, more: JsonObject = {}): string[] {
  return messages(checkObject(milvusCr(spec, more), 'milvus.yaml'), code);
}

/** All messages about a CR, but for those of the other code. */
export function allMessages(cr: JsonObject, other?: string): string[] {
  return checkObject(cr, 'milvus.yaml')
    .filter(({ code }) => code !== other)
    .map(say);
}
