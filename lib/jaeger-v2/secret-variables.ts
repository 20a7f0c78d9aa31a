import type { JsonObject } from '../kubernetes/json';
import { readsVariablesAsText } from '../upstream/jaeger-v2/storage-settings';
import type { JaegerV2Version } from '../upstream/jaeger-v2/version';

/** Not set in any pod, so it is empty. */
const NOTHING = '${env:JAEGER_NOTHING:-}';

/** A variable of the container with the content of a key of a Secret, in Kubernetes' words. */
export function secretVariable(variable: string, secret: string, key: string): JsonObject {
  return { name: variable, valueFrom: { secretKeyRef: { name: secret, key } } };
}

/** What the configuration contains in place of a variable's content. */
export function fromSecret(variable: string): string {
  return `\${env:${variable}}`;
}

/** The same in the settings of a storage, an extension or a header: what has two parts is always text. */
export function secretText({ jaeger }: JaegerV2Version, variable: string): string {
  return readsVariablesAsText(jaeger) ? fromSecret(variable) : `${fromSecret(variable)}${NOTHING}`;
}

/** A text as it is: Jaeger replaces `$` and what follows in every text of its configuration. */
export function literally(text: string): string {
  return text.replace(/\$/g, '$$$$');
}
