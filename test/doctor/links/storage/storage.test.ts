import type { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { LogPart, logQuestion } from '../../../../lib/doctor/chain/pods/logs';
import { logText } from '../../../../lib/doctor/links/jaeger/example';
import { storageLink } from '../../../../lib/doctor/links/storage/storage';

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
