import { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { probeLink } from '../../../../lib/doctor/links/probe/probe';
import { probeRules } from '../../../../lib/doctor/links/probe/rules';
import { type Outcome, Reached, withOutcomes } from '../../../../lib/doctor/probe/outcome';
import { Examined } from '../../../support/doctor';

const chain = (outcome: Partial<Outcome> & Pick<Outcome, 'reached'>) =>
  new Chain(
    withOutcomes(exampleChain({ asked: { context: 'prod' } }).answers, [
      { namespace: 'tracing', name: 'jaeger', line: '-', took: 0, ...outcome },
    ]),
  );
const FORWARD = ['port-forward', 'service/jaeger-collector', '4318:4318', '-n', 'tracing'];

describe('DOC250', () => {
  test('a receiver that takes nothing', () => {
    const { messages, shown } = new Examined(
      probeRules,
      chain({ reached: Reached.NOT_ACCEPTED, args: FORWARD, line: 'POST /v1/traces: 404 Not Found' }),
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC250 tracing/jaeger probe: the collector does not take a span. Spans of Milvus can be lost in the same way. Look at the log of the collector, and run doctor again.`,
    );
    expect(shown).toEqual([
      '$ kubectl port-forward service/jaeger-collector 4318:4318 -n tracing --context prod',
      'POST /v1/traces: 404 Not Found',
    ]);
  });

  test.each([
    ['one that writes', ['delete', 'namespace', 'tracing']],
    ['one that reads something else', ['get', 'secret', 'a', '-o', 'yaml']],
  ])('of a hostile file no other command is shown: %s', (_, args) => {
    expect(new Examined(probeRules, chain({ reached: Reached.NOT_ACCEPTED, args })).shown).toEqual([
      '$ kubectl --context prod',
      '-',
    ]);
  });

  test('one that was not reached', () => {
    const subject = chain({ reached: Reached.NOT_FORWARDED, line: 'error: unable to forward port\nmore' });
    expect(new Examined(probeRules, subject).messages).toEqual([]);
    expect(probeLink.unseen(subject)).toBe('tracing/jaeger: error: unable to forward port');
  });
});

describe('DOC251', () => {
  const args = ['get', '--raw', '/api/v1/namespaces/tracing/services/jaeger-query:16686/proxy/api/traces/1'];

  test('a span that is lost', () => {
    const { messages, shown } = new Examined(
      probeRules,
      chain({ reached: Reached.NOT_FOUND, args, line: 'trace not found', took: 15_234 }),
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC251 tracing/jaeger probe: the collector took a span, but Jaeger does not have it after 15 s. Its storage is slow or full, sampling drops it, or the UI reads another storage. Look at the log of the collector for errors of its storage.`,
    );
    expect(shown).toEqual([
      '$ kubectl get --raw /api/v1/namespaces/tracing/services/jaeger-query:16686/proxy/api/traces/1 --context prod',
      'trace not found',
    ]);
  });

  test('a span that is found', () => {
    const subject = chain({ reached: Reached.FOUND, args, took: 1234 });
    expect(new Examined(probeRules, subject).messages).toEqual([]);
    expect(probeLink.unseen(subject)).toBeUndefined();
    expect(probeLink.seen(subject)).toBe(
      'tracing/jaeger has the span after 1.2 s. It stays there: service cdk8s-milvus-tracing-doctor',
    );
  });
});

test('without a Jaeger there is nowhere to send it', () => {
  expect(probeLink.unseen(exampleChain({}))).toBe('no span was sent: no Jaeger was found');
});
