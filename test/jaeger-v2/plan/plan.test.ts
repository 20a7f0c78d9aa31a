import { ApiObject, JsonPatch } from 'cdk8s';
import { JaegerV2, type JaegerV2Props, JaegerV2Roles, JaegerV2Storage } from '../../../lib';
import { environment } from '../../support/environment';
import { factsAt, planOf, runbookOf } from '../../support/plan';

/** A Jaeger 2, with its runbook and its plan. */
function made(props: JaegerV2Props = {}) {
  const { app, env } = environment();
  const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'obs', ...props });
  return { jaeger, runbook: () => runbookOf(app), plan: () => planOf(app) };
}

/** A section of a runbook. */
function section(runbook: string, title: string): string {
  return runbook.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

test('what it says of memory: how many traces it keeps, and how long', () => {
  const runbook = made({
    roles: JaegerV2Roles.allInOne({ storage: JaegerV2Storage.memory({ maxTraces: 9 }) }),
  }).runbook();
  expect(runbook).toContain(
    'The Jaeger 2.20.0 `jaeger` in namespace `obs` runs all-in-one on memory storage. It keeps the last 9 traces, and loses them when its pod restarts.\n',
  );
  expect(runbook).toContain('"Jaeger 2.20.0 jaeger<br/>all-in-one, memory<br/>namespace obs"');
});

test('no right of a cluster administrator, no operator, and no cert-manager is asked for', () => {
  const { runbook, plan } = made();
  expect(runbook()).not.toMatch(/cert-manager|operator|can-i/);
  expect(factsAt(plan(), 'needs', 'name')).toEqual(['kubectl']);
  expect(factsAt(plan(), 'stages', 'name')).toEqual(['0-setup', '2-jaeger']);
});

test('waits, checks, and the way to the UI', () => {
  const { runbook, plan } = made();
  const selector = 'app.kubernetes.io/instance=jaeger,app.kubernetes.io/name=jaeger';
  const rolledOut = `kubectl rollout status deployment -l ${selector} -n obs --timeout=300s`;
  expect(section(runbook(), 'Apply')).toContain(`\n${rolledOut}\n`);
  expect(section(runbook(), 'Verify')).toContain(`\n${rolledOut}\n`);
  expect(section(runbook(), 'Verify')).toContain(`\nkubectl get endpointslices -n obs -l ${selector}\n`);
  expect(section(runbook(), 'Open the UI')).toBe(
    '\nRun `kubectl port-forward -n obs service/jaeger-query 16686:16686` and open http://localhost:16686; Ctrl-C ends it.\n\n' +
      'While it runs, http://localhost:16686/api/services lists the services that have sent traces.\n',
  );
  expect(factsAt(plan(), 'doors')).toEqual([
    {
      ...{ by: 'port-forward', service: 'jaeger-query', namespace: 'obs', port: 16686, path: '' },
      url: 'http://localhost:16686',
    },
  ]);
});

test('the path below which the UI is', () => {
  const configPatch = { extensions: { jaeger_query: { base_path: '/jaeger' } } };
  const { plan } = made({ roles: JaegerV2Roles.allInOne({ configPatch }) });
  expect(factsAt(plan(), 'doors', 'url')).toEqual(['http://localhost:16686/jaeger']);
});

test('a patch of an object changes runbook and plan alike', () => {
  const { jaeger, runbook, plan } = made();
  const deployment = jaeger.node.findChild('Deployment-jaeger');
  if (!(deployment instanceof ApiObject)) throw new TypeError('not an object');
  const volume = { name: 'more', secret: { secretName: 'files' } };
  deployment.addJsonPatch(JsonPatch.add('/spec/template/spec/volumes/-', volume));
  expect(factsAt(plan(), 'secrets', 'name')).toEqual(['files']);
  expect(runbook()).toContain('The Secret `files` in namespace `obs` holds files that the pods mount');
});

test('undo without a CRD does not warn of Jaegers in the whole cluster', () => {
  expect(section(made().runbook(), 'Undo 0-setup too')).toContain(
    'Only if nothing else uses them. Deleting a namespace deletes everything in it.\n',
  );
});
