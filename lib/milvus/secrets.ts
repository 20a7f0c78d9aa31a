import { type NeededSecret, pullSecret, tlsSecret } from '../app/plan/secret';
import { type JsonObject, objectAt, stringAt } from '../kubernetes/json';
import { type SecretReference, secretReferences } from '../kubernetes/secret-references';
import type { ReleaseSecret } from './values/contribution';

/** The Secrets that the values of a release refer to; props describe theirs more precisely. */
export function releaseSecrets(
  values: JsonObject,
  namespace: string,
  known: readonly ReleaseSecret[],
): readonly NeededSecret[] {
  const { pullSecrets } = objectAt(values, 'image', 'all');
  const { tls } = objectAt(values, 'ingress');
  const minio = stringAt(values, 'minio', 'existingSecret');
  const names = new Set(known.map(({ name }) => name));
  return [
    ...known.map((secret) => ({ ...secret, namespace })),
    ...(minio === undefined || names.has(minio)
      ? []
      : [{ name: minio, namespace, what: 'the account of MinIO', keys: ['accesskey', 'secretkey'] }]),
    ...readByPods(secretReferences(values), namespace).filter(({ name }) => !names.has(name)),
    ...textsIn(tls, 'secretName').map((name) => milvusTls(namespace, name)),
    ...textsIn(pullSecrets).map((name) => pullSecret(namespace, name)),
  ];
}

/** Secrets that some pods read, by their environment or as files. */
export function readByPods(references: readonly SecretReference[], namespace: string): readonly NeededSecret[] {
  return references.map(({ name, keys, by }) =>
    by === 'imagePullSecrets'
      ? pullSecret(namespace, name)
      : {
          name,
          namespace,
          what: by === 'volume' ? 'the files of a volume of Milvus' : 'what the environment of Milvus reads',
          keys,
        },
  );
}

/** The Secret with the certificate of an Ingress. */
export function milvusTls(namespace: string, name: string): NeededSecret {
  return tlsSecret(namespace, name, "the certificate of Milvus' ingress and its key");
}

/** The texts of a list, or those at a key of its entries. */
function textsIn(list: unknown, key?: string): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry) => {
    const text: unknown = key === undefined ? entry : stringAt(entry, key);
    return typeof text === 'string' ? [text] : [];
  });
}
