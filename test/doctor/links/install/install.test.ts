import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import {
  exampleJaeger,
  exampleOperator,
  OPERATED,
  RUNNING,
  wholeCluster,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { installLink } from '../../../../lib/doctor/links/install/install';
import { EXAMPLES } from '../../../../lib/doctor/links/webhook/examples';

const RUNS = exampleJaeger({ labels: OPERATED, status: RUNNING });
const JAEGER_1 = RUNS.filter(({ kind }) => kind !== 'Jaeger');

test('what was seen', () => {
  const seen = (objects: ReturnType<typeof exampleJaeger>) => installLink.seen(wholeCluster({ objects }));
  expect(seen([...exampleOperator(), ...RUNS])).toBe(
    'operator observability/jaeger-operator 1.62.0: 1 of 1 pods ready',
  );
  expect(seen(exampleCluster())).toBe('Jaeger 2 needs no operator');
  expect(seen(JAEGER_1)).toBe('Jaeger 1 runs without an operator');
  expect(seen([])).toBe('no Jaeger was found');
  expect(installLink.seen(EXAMPLES.DOC040())).toBe(
    'operator observability/jaeger-operator 1.62.0: 0 of 1 pods ready, waiting for their certificate',
  );
});

test('what was not looked at', () => {
  const asked = { namespace: 'default' };
  expect(installLink.unseen(wholeCluster({ objects: [...exampleOperator(), ...RUNS] }))).toBeUndefined();
  expect(installLink.unseen(wholeCluster({ objects: exampleCluster() }))).toBeUndefined();
  expect(installLink.unseen(exampleChain({}))).toBe('kubectl could not list the APIs of the cluster');
  expect(installLink.unseen(wholeCluster({ asked }))).toBe(
    'no Jaeger was found in namespace default, and no other was looked at',
  );
  expect(installLink.unseen(wholeCluster({ asked, objects: RUNS }))).toBe(
    'the operator of Jaeger default/jaeger was not found: only namespace default was looked at',
  );
  const ui = { kind: 'Service', metadata: { name: 'ui', namespace: 'x' }, spec: { ports: [{ port: 16686 }] } };
  expect(installLink.unseen(wholeCluster({ objects: [ui] }))).toBe(
    'no Jaeger was found, but a port 16686: name its image jaegertracing/jaeger or all-in-one',
  );
});
