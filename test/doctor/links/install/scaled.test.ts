import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import {
  type ExampleOperator,
  exampleJaeger,
  exampleOperator,
  OPERATED,
  READY,
  RUNNING,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { installRules } from '../../../../lib/doctor/links/install/rules';
import { ExaminedCluster } from '../../../support/doctor-cluster';

const WAITS = exampleJaeger();
const RUNS = exampleJaeger({ labels: OPERATED, status: RUNNING });
const examined = (operator: ExampleOperator, jaegers: ReturnType<typeof exampleJaeger>) =>
  new ExaminedCluster(installRules, { objects: [...exampleOperator(operator), ...jaegers] });

test('an operator that works', () => {
  for (const jaegers of [WAITS, RUNS]) {
    expect(examined({}, jaegers).messages).toEqual([]);
    expect(examined({ replicas: 2, pods: [READY, READY] }, jaegers).messages).toEqual([]);
  }
});

describe('DOC024', () => {
  test('scaled to 0, and a Jaeger waits', () => {
    const { messages, shown } = examined({ replicas: 0 }, WAITS);
    expect(messages).toMatchInlineSnapshot(
      `DOC024 observability/jaeger-operator spec.replicas: 0 means that no operator runs. Jaeger default/jaeger is not started. Scale it to 1.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment jaeger-operator -n observability",
        "READY 0/0",
        "mend: kubectl scale deployment/jaeger-operator -n observability --replicas=1",
      ]
    `);
  });

  test('scaled to 0, and there is no Jaeger yet', () => {
    expect(examined({ replicas: 0 }, []).messages).toMatchInlineSnapshot(
      `DOC024 observability/jaeger-operator spec.replicas: 0 means that no operator runs. No Jaeger can be created. Scale it to 1.`,
    );
  });

  test('two Jaegers wait', () => {
    expect(examined({ replicas: 0 }, [...WAITS, ...exampleJaeger({ name: 'other' })]).messages).toEqual([
      expect.stringContaining('2 Jaegers are not started.'),
    ]);
  });

  test('a Jaeger that is Running, and nothing runs it', () => {
    const deleted = exampleJaeger({ labels: OPERATED, status: RUNNING, runs: false });
    expect(examined({ replicas: 0 }, deleted).messages).toEqual([expect.stringMatching(/^DOC024 /)]);
  });

  test('another operator works for the same Jaegers', () => {
    const both = [...exampleOperator({ replicas: 0 }), ...exampleOperator({ namespace: 'operators' }), ...WAITS];
    expect(new ExaminedCluster(installRules, { objects: both }).messages).toEqual([]);
  });

  test('an operator beside Jaeger 2 only', () => {
    expect(examined({ replicas: 0 }, exampleCluster()).messages).toEqual([]);
  });
});

describe('DOC025', () => {
  test('scaled to 0, and the Jaeger runs', () => {
    const { messages, shown } = examined({ replicas: 0 }, RUNS);
    expect(messages).toMatchInlineSnapshot(
      `DOC025 observability/jaeger-operator spec.replicas: 0 means that no operator runs. Traces still flow, but changes of a Jaeger have no effect. Scale it to 1.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment jaeger-operator -n observability",
        "READY 0/0",
        "mend: kubectl scale deployment/jaeger-operator -n observability --replicas=1",
      ]
    `);
  });

  test('the context of the user is in the commands', () => {
    const objects = [...exampleOperator({ replicas: 0 }), ...RUNS];
    expect(new ExaminedCluster(installRules, { objects, asked: { context: 'my cluster' } }).shown).toEqual([
      "$ kubectl get deployment jaeger-operator -n observability --context 'my cluster'",
      'READY 0/0',
      "mend: kubectl scale deployment/jaeger-operator -n observability --replicas=1 --context 'my cluster'",
    ]);
    expect(new ExaminedCluster(installRules, { objects: [...exampleOperator(), ...RUNS] }).shown).toEqual([]);
  });
});
