import { exampleChain } from '../../../../lib/doctor/chain/example';
import { jaegerPodExample } from '../../../../lib/doctor/links/jaeger/example';
import { secretRules } from '../../../../lib/doctor/links/storage/secret-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const waiting = (message: string, containerSpec: JsonObject) =>
  jaegerPodExample({
    ...{ phase: 'Pending', containerSpec },
    container: { state: { waiting: { reason: 'CreateContainerConfigError', message } } },
  });

describe('DOC116', () => {
  test('a Secret of the environment', () => {
    const { messages, shown } = new Examined(secretRules, secretRules[0]?.example() ?? exampleChain({}));
    expect(messages.join('\n')).toMatchInlineSnapshot(
      `DOC116 observability/jaeger Deployment jaeger: credentials of the storage are missing: Secret 'es-credentials' does not exist. Jaeger receives no spans, and its UI does not answer. Create Secret 'es-credentials' in namespace 'observability'.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      secret "es-credentials" not found"
    `);
  });

  test('a Secret of one variable', () => {
    const env = [{ name: 'ES_PASSWORD', valueFrom: { secretKeyRef: { name: 'es', key: 'password' } } }];
    expect(new Examined(secretRules, waiting('secret "es" not found', { env })).messages).toHaveLength(1);
  });

  test('another object, which the link of the pods explains', () => {
    const envFrom = [{ secretRef: { name: 'es' } }];
    expect(new Examined(secretRules, waiting('secret "other" not found', { envFrom })).messages).toEqual([]);
    expect(new Examined(secretRules, waiting('configmap "es" not found', { envFrom })).messages).toEqual([]);
  });
});
