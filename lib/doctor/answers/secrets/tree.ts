import { mayNameCredential } from '../../../diagnostics/credential-names';
import { isObject, type JsonObject } from '../../../kubernetes/json';
import { jsonOf } from '../json';
import { maskedHeaders } from './headers';
import { isHarmless, maskedLine } from './line';
import { maskedText } from './text';
import { HIDDEN } from './hidden';

/** Annotations that repeat the whole object. */
const COPIES = /last-applied|\/applied$/i;

/** Variables whose values say something about the chain; of all others only the name is kept. */
const KNOWN_VARIABLE =
  /^(?:TRACE|OTEL|JAEGER|SPAN|ES|CASSANDRA|KAFKA|BADGER|MEMORY|COLLECTOR|QUERY|SAMPLING|MILVUS|COMMON|ETCD|MINIO|PULSAR|LOG|WATCH|POD|OPERATOR|KUBERNETES|METRICS|STORAGE|GRPC|ADMIN|HTTPS?|NO)_|_(?:ADDRESS|ENDPOINTS?|HOST|PORT|URL|LEVEL|ENABLED|NAMESPACE)$/i;

/** A tree of JSON or YAML without passwords, tokens and private keys; @param name of the key that it is under */
export function maskedTree(name: string, tree: unknown): unknown {
  if (Array.isArray(tree)) return maskedList(name, tree);
  if (isObject(tree)) return maskedObject(name, tree);
  if (typeof tree === 'string') return maskedString(name, tree);
  return typeof tree === 'number' && mayNameCredential(name) ? HIDDEN : tree;
}

function maskedList(name: string, list: readonly unknown[]): unknown {
  const isEnv = /env$/i.test(name);
  return list.map((item, index) => {
    const before: unknown = list[index - 1];
    // --es.password, and its value as the next argument.
    const isValue = typeof before === 'string' && /^--?[\w.-]+$/.test(before) && mayNameCredential(before);
    if (isValue && typeof item === 'string' && !item.startsWith('-')) return hiddenUnlessHarmless(item);
    return isEnv && isObject(item) ? maskedVariable(item) : maskedTree(name, item);
  });
}

function maskedVariable(variable: JsonObject): unknown {
  const { name, value } = variable;
  if (typeof name !== 'string' || typeof value !== 'string' || KNOWN_VARIABLE.test(name)) {
    return maskedObject('', variable);
  }
  return { ...variable, value: hiddenUnlessHarmless(value) };
}

function maskedObject(name: string, object: JsonObject): unknown {
  const isSecret = object.kind === 'Secret';
  const entries = Object.entries(object).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (name === 'annotations' && COPIES.test(key)) return [];
    if (isSecret && /^(?:data|stringData)$/.test(key)) return [[key, allHidden(value)]];
    return [[maskedLine(key), maskedTree(nameOf(key, name, object), value)]];
  });
  return Object.fromEntries(entries);
}

/** Of a projected volume, and of a Certificate: how a token or key is made. */
const SETTINGS: ReadonlySet<string> = new Set(['serviceAccountToken', 'privateKey']);

/** The name under which a value stands; what is below a name of a credential is one as well. */
function nameOf(key: string, above: string, { name, key: other }: JsonObject): string {
  const own = key === 'value' ? (typeof name === 'string' ? name : typeof other === 'string' ? other : key) : key;
  const isBelow = mayNameCredential(above) && !SETTINGS.has(above);
  return isBelow && !mayNameCredential(own) ? above : own;
}

function allHidden(tree: unknown): unknown {
  return isObject(tree) ? Object.fromEntries(Object.keys(tree).map((key) => [key, HIDDEN])) : HIDDEN;
}

function maskedString(name: string, text: string): unknown {
  if (mayNameCredential(name)) return /headers$/i.test(name) ? maskedHeaders(text) : hiddenUnlessHarmless(text);
  if (/^\s*[{[]/.test(text)) {
    const inner = jsonOf(text);
    if (inner !== undefined) {
      const masked = JSON.stringify(maskedTree(name, inner));
      // What holds no secret stays as it was written.
      return masked === JSON.stringify(inner) ? text : masked;
    }
  }
  return maskedText(text);
}

function hiddenUnlessHarmless(text: string): string {
  return isHarmless(text) ? text : HIDDEN;
}
