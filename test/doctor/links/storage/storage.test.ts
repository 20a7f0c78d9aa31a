import type { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { LogPart, logQuestion } from '../../../../lib/doctor/chain/logs';
import { jaegerPodExample, logText } from '../../../../lib/doctor/links/jaeger/example';
import { secretRules } from '../../../../lib/doctor/links/storage/secret-rules';
import { storageLink } from '../../../../lib/doctor/links/storage/storage';
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

describe('the link', () => {
  const seen = (chain: Chain) => [storageLink.unseen(chain), storageLink.seen(chain)];
  const elasticsearch = {
    extensions: { jaeger_storage: { backends: { some: { elasticsearch: { server_urls: ['http://es:9200'] } } } } },
  };
  const objects = exampleCluster({ jaegerConfig: elasticsearch });
  const pod =
    objects.find(({ kind, metadata }) => kind === 'Pod' && JSON.stringify(metadata).includes('"jaeger-abc12-x1"')) ??
    {};

  test('memory', () => {
    expect(seen(exampleChain({ objects: exampleCluster() }))).toEqual([
      undefined,
      'memory, lost when the pod restarts',
    ]);
  });

  test('a storage that nothing is said of', () => {
    const chain = exampleChain({ objects, texts: logText(pod, LogPart.TAIL, 'one\ntwo\n') });
    expect(seen(chain)).toEqual([undefined, 'elasticsearch, no complaint in the last 2 lines']);
  });

  test('a log that may not be read', () => {
    const question = logQuestion(pod, LogPart.TAIL);
    const stderr =
      'Error from server (Forbidden): User "x" cannot get resource "pods/log" in API group "" in the namespace';
    const chain = exampleChain({ objects, errors: question === undefined ? [] : [[question, stderr]] });
    expect(storageLink.unseen(chain)).toBe('this account may not read pods/log');
    expect(storageLink.unseen(exampleChain({ objects }))).toBe('no log of a pod of Jaeger is known');
  });

  test('a configuration that was not read', () => {
    const withoutMap = objects.filter(({ kind }) => kind !== 'ConfigMap');
    const chain = exampleChain({ objects: withoutMap, texts: logText(pod, LogPart.TAIL, 'one\n') });
    expect(seen(chain)).toEqual([undefined, 'kind not known, no complaint in the last 1 lines']);
  });

  test('no Jaeger', () => {
    expect(storageLink.unseen(exampleChain({}))).toBe('no Jaeger was found');
  });
});
