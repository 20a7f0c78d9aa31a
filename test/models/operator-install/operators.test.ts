import { operatorsIn, otherOperator } from '../../../lib/models/operator-install/operators';

function environment(...containers: readonly object[]) {
  const objects = containers.map((container, index) => ({
    where: `env/${index}`,
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'o', namespace: 'n' },
      spec: { template: { spec: { containers: [container], imagePullSecrets: [{ name: 's' }] } } },
    },
  }));
  return { objects, releases: [] };
}

const command = ['/jaeger-operator'];
const image = (tag: string) => `quay.io/jaegertracing/jaeger-operator:${tag}`;

test('an operator is known by its program, and says what it watches', () => {
  const env = [{ name: 'WATCH_NAMESPACE', value: 'a,b' }];
  expect(operatorsIn(environment({ command, image: image('1.65.0'), env }))).toEqual([
    {
      where: 'env/0',
      namespace: 'n',
      identity: 'n.jaeger-operator',
      namespaces: ['a', 'b'],
      minor: 65,
      image: image('1.65.0'),
      pullsWithSecret: true,
      env: { WATCH_NAMESPACE: 'a,b' },
    },
  ]);
});

test('or by the variables that upstream gives it', () => {
  const watch = { name: 'WATCH_NAMESPACE', valueFrom: {} };
  expect(operatorsIn(environment({ env: [watch, { name: 'OPERATOR_NAME', value: 'jaeger-operator' }] }))).toHaveLength(
    1,
  );
  expect(operatorsIn(environment({ env: [watch, { name: 'OPERATOR_NAME', value: 'other' }] }))).toEqual([]);
  expect(operatorsIn(environment({ command: ['/manager'] }))).toEqual([]);
});

test('another version counts where it is known, and there is one operator', () => {
  expect(otherOperator(environment({ command, image: image('1.65.0') }))?.minor).toBe(65);
  expect(otherOperator(environment({ command, image: image('1.62.0') }))).toBeUndefined();
  expect(otherOperator(environment({ command, image: image('latest') }))).toBeUndefined();
  const two = environment({ command, image: image('1.65.0') }, { command, image: image('1.65.0') });
  expect(otherOperator(two)).toBeUndefined();
});
