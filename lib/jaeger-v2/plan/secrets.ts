import { type NeededSecret, pullSecret, tlsSecret } from '../../app/plan/secret';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { type SecretReference, secretReferences } from '../../kubernetes/secret-references';
import type { Workload } from '../workload';
import { listAt, nameOf, ofKind } from './objects';

/** The Secrets that the objects of a Jaeger 2 read, and that are not among them. */
export function jaegerV2Secrets(
  workloads: readonly Workload[],
  objects: readonly JsonObject[],
  namespace: string,
): readonly NeededSecret[] {
  const told = workloads.flatMap(({ needs }) => needs.secrets).map((secret) => ({ ...secret, namespace }));
  const certificates = ofKind(objects, 'Ingress')
    .flatMap((ingress) => listAt(ingress, 'spec', 'tls'))
    .flatMap((entry) => stringAt(entry, 'secretName') ?? [])
    .map((name) => tlsSecret(namespace, name, 'the certificate of the UI and its key'));
  const known = new Set(
    [...told, ...certificates].map(({ name }) => name).concat(ofKind(objects, 'Secret').map(nameOf)),
  );
  const others = secretReferences(objects)
    .filter(({ name }) => !known.has(name))
    .map((reference) => referred(reference, namespace));
  return [...told, ...certificates, ...others];
}

function referred({ name, keys, by }: SecretReference, namespace: string): NeededSecret {
  if (by === 'imagePullSecrets') return pullSecret(namespace, name);
  const what = by === 'volume' ? 'files that the pods mount' : 'values for the environment of the pods';
  return { name, namespace, what, keys };
}
