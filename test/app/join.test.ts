import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { joinEnvironment, type Membership } from '../../lib/app/join';
import { Stage } from '../../lib/app/plan/stage';
import { type FoundProblem, Severity } from '../../lib/diagnostics/rule';
import { environment, manifests } from '../support/environment';
import { planOf } from '../support/plan';
import { thrown } from '../support/thrown';

const problem = (code: string, severity = Severity.ERROR): FoundProblem => ({
  code,
  severity,
  where: 'env/a',
  finding: { path: 'p', problem: 'r.', effect: 'C.', fix: 'f.' },
});
const MINIMAL: Membership = {
  stage: Stage.JAEGER,
  objects: [],
  namespaces: [],
  plan: () => ({ prerequisites: [{ text: 'a', needs: [{ kind: 'Secret', expect: 'exists', name: 's', why: 'w' }] }] }),
  check: () => [],
};

function part(membership: Partial<Membership>, found?: readonly FoundProblem[], scope = environment().env): Construct {
  const construct = new Construct(scope, 'a');
  joinEnvironment(construct, { ...MINIMAL, ...membership }, found);
  return construct;
}

test('its facts are in the plan, and its objects in its stage', () => {
  const { app, env } = environment();
  const construct = part({ stage: Stage.OPERATOR }, [], env);
  new ApiObject(construct, 'o', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'o' } });
  expect(planOf(app).needs).toContainEqual({ kind: 'Secret', expect: 'exists', name: 's', why: 'w' });
  expect(Object.keys(manifests(app))).toEqual(['1-operator/configmap.default.o.yaml']);
});

test('its namespaces are made, with their labels', () => {
  const { app, env } = environment();
  part({ namespaces: [{ name: 'plain' }, { name: 'strict', labels: { a: 'b' } }] }, [], env);
  expect(Object.values(manifests(app))).toMatchObject([
    { kind: 'Namespace', metadata: { name: 'plain', labels: { 'kubernetes.io/metadata.name': 'plain' } } },
    { kind: 'Namespace', metadata: { name: 'strict', labels: { 'kubernetes.io/metadata.name': 'strict', a: 'b' } } },
  ]);
});

test('known problems, its objects and its own check: all errors are thrown in one message', () => {
  const objects = [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'Capital' } }];
  const check = () => [problem('JAE002'), problem('JAE031', Severity.WARNING)];
  const message = thrown(() => part({ objects, check }, [problem('JAE001')])) ?? '';
  const codes = message.split('\n').map((line) => line.slice(0, 6));
  expect(codes).toEqual(['JAE001', expect.stringMatching(/^APP\d{3}$/), 'JAE002']);
});

test('warnings stop nothing', () => {
  expect(() => part({ check: () => [problem('JAE031', Severity.WARNING)] })).not.toThrow();
});

test('a stock App checks it as well', () => {
  const app = new App();
  const errors: FoundProblem[] = [];
  const construct = new Construct(new Chart(app, 'chart'), 'a');
  joinEnvironment(construct, { ...MINIMAL, check: () => errors });
  expect(app.node.validate()).toEqual([]);
  errors.push(problem('JAE002'));
  expect(app.node.validate()).toEqual(['JAE002 env/a p: r. C. f.']);
});
