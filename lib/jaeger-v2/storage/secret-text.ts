import { readsVariablesAsText } from '../../upstream/jaeger-v2/storage-settings';
import type { JaegerV2Version } from '../../upstream/jaeger-v2/version';
import { fromSecret } from '../secret-variables';

/** Not set in any pod, so it is empty. */
const NOTHING = '${env:JAEGER_NOTHING:-}';

/** What stands in the settings of a storage for the content of a variable: what has two parts is always text. */
export function secretText({ jaeger }: JaegerV2Version, variable: string): string {
  return readsVariablesAsText(jaeger) ? fromSecret(variable) : `${fromSecret(variable)}${NOTHING}`;
}
