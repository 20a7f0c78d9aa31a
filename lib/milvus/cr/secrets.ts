import type { NeededSecret } from '../../app/plan/secret';
import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { secretReferences } from '../../kubernetes/secret-references';
import { isHeadersVariable } from '../../upstream/milvus-settings';
import { milvusTls, readByPods } from '../secrets';

/** The Secrets that a Milvus' spec refers to. Its pods do not start without them. */
export function milvusSecrets(spec: JsonObject, namespace: string): readonly NeededSecret[] {
  const { components, dependencies } = spec;
  const headers = headersOf(components);
  const named = (path: readonly string[], what: string, keys: readonly string[]): readonly NeededSecret[] => {
    const name = stringAt(dependencies, ...path);
    return name === undefined ? [] : [{ name, namespace, what, keys }];
  };
  const roles = isObject(components) ? [components, ...Object.values(components)] : [];
  return [
    ...headers.map(({ name, key }) => ({ name, namespace, what: 'the headers for the backend', keys: [key] })),
    ...named(['storage', 'secretRef'], 'the account of the object storage', ['accesskey', 'secretkey']),
    ...named(['storage', 'ssl', 'caCertificateRef'], 'the CA of the object storage', ['ca.crt']),
    ...named(['kafka', 'secretRef'], 'the login to Kafka', ['username', 'password']),
    ...readByPods(secretReferences(components), namespace).filter(
      ({ name }) => !headers.some((header) => header.name === name),
    ),
    ...roles.flatMap((role) =>
      Object.keys(objectAt(role, 'ingress', 'tlsSecretRefs')).map((name) => milvusTls(namespace, name)),
    ),
  ];
}

/** Of all pods: the trace settings are those of the whole Milvus. */
function headersOf(components: unknown): readonly { readonly name: string; readonly key: string }[] {
  const { env } = objectAt(components);
  const entries = Array.isArray(env) ? env : [];
  return entries.flatMap((entry) => {
    const { name, key } = objectAt(entry, 'valueFrom', 'secretKeyRef');
    const isHeaders = isHeadersVariable(stringAt(entry, 'name') ?? '');
    return isHeaders && typeof name === 'string' && typeof key === 'string' ? [{ name, key }] : [];
  });
}
