import {
  type ExampleOperator,
  exampleJaeger,
  exampleOperator,
  NOT_READY,
  OPERATED,
  READY,
  RUNNING,
  wholeCluster,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { installRules } from '../../../../lib/doctor/links/install/rules';
import { EXAMPLES } from '../../../../lib/doctor/links/webhook/examples';
import { ExaminedCluster } from '../../../support/doctor-cluster';

const WAITS = exampleJaeger();
const RUNS = exampleJaeger({ labels: OPERATED, status: RUNNING });
const examined = (operator: ExampleOperator, jaegers: ReturnType<typeof exampleJaeger>) =>
  new ExaminedCluster(installRules, { objects: [...exampleOperator(operator), ...jaegers] });
const PULLING = {
  ...NOT_READY,
  phase: 'Pending',
  containerStatuses: [
    {
      ...{ name: 'jaeger-operator', ready: false, restartCount: 0 },
      state: {
        waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image "x": ErrImagePull: not found' },
      },
    },
  ],
};

test('an operator that works', () => {
  for (const jaegers of [WAITS, RUNS]) {
    expect(examined({}, jaegers).messages).toEqual([]);
    expect(examined({ replicas: 2, pods: [READY, READY] }, jaegers).messages).toEqual([]);
  }
});

describe('DOC026', () => {
  test('no image, and a Jaeger waits', () => {
    const { messages, shown } = examined({ pods: [PULLING] }, WAITS);
    expect(messages).toMatchInlineSnapshot(
      `DOC026 observability/jaeger-operator pods: image 'quay.io/jaegertracing/jaeger-operator:1.62.0' does not exist. Jaeger default/jaeger is not started. Correct the image or its tag.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod jaeger-operator-5d9-0 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger-operator")].state.waiting.message}'",
        "Back-off pulling image "x": ErrImagePull: not found",
      ]
    `);
  });

  test('no image, and there is no Jaeger yet', () => {
    expect(examined({ pods: [PULLING] }, []).messages).toEqual([
      expect.stringMatching(/^DOC026 .* No Jaeger can be created\./),
    ]);
  });

  test('one of two pods is ready', () => {
    expect(examined({ replicas: 2, pods: [READY, PULLING] }, WAITS).messages).toEqual([
      expect.stringMatching(/^DOC027 /),
    ]);
  });

  test('pods that wait for the certificate of the webhooks are explained there', () => {
    expect(new ExaminedCluster(installRules, EXAMPLES.DOC040()).messages).toEqual([]);
  });
});

describe('DOC027', () => {
  test('no image, and the Jaeger runs', () => {
    expect(examined({ pods: [PULLING] }, RUNS).messages).toMatchInlineSnapshot(
      `DOC027 observability/jaeger-operator pods: image 'quay.io/jaegertracing/jaeger-operator:1.62.0' does not exist. Traces still flow, but changes of a Jaeger have no effect. Correct the image or its tag.`,
    );
  });

  test('a new pod without an image beside the old one', () => {
    const { messages, shown } = examined({ pods: [READY, PULLING] }, RUNS);
    expect(messages).toMatchInlineSnapshot(
      `DOC027 observability/jaeger-operator pod jaeger-operator-5d9-1: image 'quay.io/jaegertracing/jaeger-operator:1.62.0' does not exist. Another pod of the operator works, but the last change of its Deployment has no effect. Correct the image or its tag.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod jaeger-operator-5d9-1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger-operator")].state.waiting.message}'",
        "Back-off pulling image "x": ErrImagePull: not found",
      ]
    `);
  });

  test('a new pod that starts, and an old one that ends', () => {
    const objects = [...exampleOperator({ pods: [READY, NOT_READY] }), ...RUNS].map((each) =>
      each.kind === 'Pod' && each.status === NOT_READY
        ? { ...each, metadata: { ...Object(each.metadata), deletionTimestamp: '2026-01-02T03:04:00Z' } }
        : each,
    );
    expect(new ExaminedCluster(installRules, { objects }).messages).toEqual([]);
  });
});

test('pods that may not be listed: the Deployment says how many are ready', () => {
  const objects = [...exampleOperator(), ...RUNS].filter(({ kind }) => kind !== 'Pod');
  const [deployment] = objects;
  const ready = [{ ...deployment, status: { readyReplicas: 1 } }, ...objects.slice(1)];
  expect(new ExaminedCluster(installRules, wholeCluster({ objects: ready })).messages).toEqual([
    expect.stringMatching(/^DOC027 observability\/jaeger-operator pods: no pod was created\./),
  ]);
});
