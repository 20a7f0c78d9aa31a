import { exampleChain } from '../../../../lib/doctor/chain/example';
import type { Chain } from '../../../../lib/doctor/chain/chain';
import { jaegerPodExample } from '../../../../lib/doctor/links/jaeger/example';
import { type ExampleJaeger1, jaeger1Example, operatorLog } from '../../../../lib/doctor/links/jaeger/example-v1';
import { jaegerLink } from '../../../../lib/doctor/links/jaeger/jaeger';
import { statusRules } from '../../../../lib/doctor/links/jaeger/status-rules';
import { Examined } from '../../../support/doctor';

const on = (chain: Chain) => new Examined(statusRules, chain);
const examined = (props: ExampleJaeger1) => on(jaeger1Example(props));
const example = (code: string) => on(statusRules.find((each) => each.code === code)?.example() ?? exampleChain({}));
const unmade = (props: ExampleJaeger1) => examined({ phase: '', isMade: false, ...props }).messages;
const FAILED = operatorLog(
  'failed to apply the changes',
  { instance: 'jaeger', namespace: 'observability', error: 'Ingress is invalid: must be an absolute path' },
  'ERROR',
);
const WAITS = operatorLog('Waiting for deployment to stabilize', {
  namespace: 'shop',
  name: 'other',
  ready: 0,
  desired: 1,
});

describe('DOC050', () => {
  test('the operator says why', () => {
    const { messages, shown } = examined({ phase: 'Failed', log: FAILED });
    expect(messages.join('\n')).toMatchInlineSnapshot(
      `DOC050 observability/jaeger status.phase: STATUS is 'Failed': the operator could not apply the last change. Jaeger runs with its older settings. Mend what the operator names, and let it try again.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl logs jaeger-operator-x1 -n observability -c jaeger-operator --tail=600
      2026-01-02T03:03:00Z ERROR failed to apply the changes {"instance":"jaeger","namespace":"observability","error":"Ingress is invalid: must be an absolute path"}
      mend: kubectl annotate jaeger jaeger -n observability --overwrite doctor="$(date +%s)""
    `);
  });

  test('nobody says why', () => {
    expect(example('DOC050').messages).toHaveLength(1);
    expect(example('DOC050').shown[1]).toBe('Failed');
  });

  test('a Jaeger that runs', () => {
    expect(
      examined({ log: operatorLog('Reconciling Jaeger completed', { instance: 'jaeger', namespace: 'observability' }) })
        .messages,
    ).toEqual([]);
    expect(on(jaegerPodExample({})).messages).toEqual([]);
  });
});

describe('DOC051', () => {
  test('a Deployment of another Jaeger', () => {
    const { messages, shown } = example('DOC051');
    expect(messages.join('\n')).toMatchInlineSnapshot(
      `DOC051 observability/jaeger status.phase: the operator still waits for Deployment 'shop/other-collector' of another Jaeger. It works on one Jaeger at a time, and waits up to 5 minutes for each. Mend or delete the other Jaeger.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl logs jaeger-operator-x1 -n observability -c jaeger-operator --tail=600
      2026-01-02T03:03:00Z INFO Waiting for deployment to stabilize {"namespace":"shop","name":"other-collector","ready":0,"desired":1}
      mend: kubectl describe deployment other-collector -n shop"
    `);
  });

  test('a Job of another Jaeger', () => {
    const log = operatorLog('Waiting for dependency to complete', {
      namespace: 'shop',
      name: 'other-cassandra-schema-job',
    });
    expect(unmade({ log }).join('\n')).toContain(
      "still waits for Job 'shop/other-cassandra-schema-job' of another Jaeger.",
    );
  });

  test('the wait is over', () => {
    const stable = operatorLog('Deployment has stabilized', { namespace: 'shop', name: 'other', ready: 1, desired: 1 });
    expect(unmade({ log: `${WAITS}${stable}` }).join('\n')).toContain('DOC053');
    expect(examined({ log: WAITS }).messages).toEqual([]);
  });
});

describe('DOC052', () => {
  test('a new Jaeger', () => {
    const { messages, shown } = example('DOC052');
    expect(messages.join('\n')).toMatchInlineSnapshot(
      `DOC052 observability/jaeger status.phase: STATUS is empty: created 20 s ago. The operator has not created its pods yet. Wait, and run doctor again.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get jaeger jaeger -n observability -o 'jsonpath={.metadata.creationTimestamp}'
      2026-01-02T03:03:45Z"
    `);
  });

  test('a new operator', () => {
    expect(unmade({ operatorCreated: '2026-01-02T03:02:00Z' }).join('\n')).toMatchInlineSnapshot(
      `DOC052 observability/jaeger status.phase: STATUS is empty: the operator started 2 min ago, and can wait 4 minutes for the lease of its predecessor. The operator has not created its pods yet. Wait, and run doctor again.`,
    );
  });

  test('a Jaeger that was made, and one that no operator looks after: another link says that', () => {
    const young = '2026-01-02T03:03:45Z';
    expect(examined({ phase: '', created: young }).messages).toEqual([]);
    expect(unmade({ created: young, operatorReady: false })).toEqual([]);
    expect(unmade({ created: young, watched: 'shop,other' })).toEqual([]);
    expect(unmade({ created: young, watched: 'shop,observability' })).toHaveLength(1);
  });
});

describe('DOC053', () => {
  test('the operator says why', () => {
    const { messages, shown } = example('DOC053');
    expect(messages.join('\n')).toMatchInlineSnapshot(
      `DOC053 observability/jaeger status.phase: STATUS is 'Failed': the operator did not create its all-in-one Deployment. Jaeger does not run. Mend what the operator names, and let it try again.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl logs jaeger-operator-x1 -n observability -c jaeger-operator --tail=600
      2026-01-02T03:03:00Z ERROR failed to apply the changes {"instance":"jaeger","namespace":"observability","error":"services \\"jaeger-collector\\" is forbidden: exceeded quota: services"}
      mend: kubectl annotate jaeger jaeger -n observability --overwrite doctor="$(date +%s)""
    `);
  });

  test('nobody says why', () => {
    expect(unmade({}).join('\n')).toMatchInlineSnapshot(
      `DOC053 observability/jaeger status.phase: STATUS is empty: the operator did not create its all-in-one Deployment. Jaeger does not run. Look at the operator's log, and let it try again.`,
    );
  });

  test('an error of the reconciler, such as a duration that it cannot read', () => {
    const error = 'failed to parse esRollover.readTTL to time.Duration: time: unknown unit "d" in duration "7d"';
    const fields = { controller: 'jaeger', namespace: 'observability', name: 'jaeger', error };
    const found = examined({ phase: '', isMade: false, log: operatorLog('Reconciler error', fields, 'ERROR') });
    expect(found.messages.join('\n')).toContain('DOC053');
    expect(found.shown[1]).toContain(error.replaceAll('"', '\\"'));
  });

  test('the Deployments of strategy production', () => {
    const spec = { strategy: 'production', storage: { type: 'elasticsearch' } };
    expect(unmade({ phase: 'Failed', spec, log: FAILED }).join('\n')).toContain(
      "STATUS is 'Failed': the operator did not create its collector and query Deployments.",
    );
  });

  test('all is made', () => {
    expect(examined({ phase: '', log: FAILED }).messages).toEqual([]);
  });
});

describe('DOC054', () => {
  test('a Deployment that was deleted', () => {
    const { messages, shown } = example('DOC054');
    expect(messages.join('\n')).toMatchInlineSnapshot(
      `DOC054 observability/jaeger status.phase: STATUS is 'Running', but its all-in-one Deployment does not exist. The operator does not notice that it is gone. Let the operator create it: any change of the Jaeger does.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get jaeger jaeger -n observability -o 'jsonpath={.status.phase}'
      Running
      mend: kubectl annotate jaeger jaeger -n observability --overwrite doctor="$(date +%s)""
    `);
  });

  test('a Deployment that is there', () => {
    expect(examined({}).messages).toEqual([]);
  });
});

test('the link', () => {
  const seen = (chain: Chain) => [jaegerLink.unseen(chain), jaegerLink.seen(chain)];
  expect(seen(jaeger1Example({}))).toEqual([undefined, 'jaeger Running, 1 of 1 pods ready, traces in memory']);
  expect(seen(jaegerPodExample({}))).toEqual([undefined, 'jaeger, 0 of 1 pods ready']);
  expect(jaegerLink.unseen(exampleChain({}))).toBe('no Jaeger was found');
  expect(jaegerLink.unseen(jaeger1Example({ phase: '', isMade: false, operatorReady: false }))).toBe(
    'jaeger has no Deployment',
  );
  const waiting = jaegerPodExample({
    container: {
      restartCount: 3,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { exitCode: 1 } },
    },
    previous: '{"level":"fatal","msg":"Failed to init storage factory","error":"no Elasticsearch node available"}\n',
  });
  expect(jaegerLink.unseen(waiting)).toBe('jaeger is not ready because of its storage: see storage');
});
