import type { JsonObject } from '../kubernetes/json';

/** A variable of the container with the content of a key of a Secret, in Kubernetes' words. */
export function secretVariable(variable: string, secret: string, key: string): JsonObject {
  return { name: variable, valueFrom: { secretKeyRef: { name: secret, key } } };
}

/** What stands in the configuration for the content of a variable. */
export function fromSecret(variable: string): string {
  return `\${env:${variable}}`;
}
