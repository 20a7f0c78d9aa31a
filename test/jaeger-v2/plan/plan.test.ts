import { ApiObject, JsonPatch, Size } from 'cdk8s';
import {
  JaegerV2,
  JaegerV2BadgerVolume,
  JaegerV2Exposure,
  JaegerV2Login,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  type JaegerV2Props,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2Storage,
  SecretRef,
} from '../../../lib';
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

const BADGER = JaegerV2Storage.badger({ volume: JaegerV2BadgerVolume.claim({ size: Size.gibibytes(10) }) });

test('Badger on a volume: a StatefulSet is waited for, and undo says what stays', () => {
  const { runbook, plan } = made({ roles: JaegerV2Roles.allInOne({ storage: BADGER }) });
  expect(section(runbook(), 'Apply')).toContain('\nkubectl rollout status statefulset -l ');
  expect(section(runbook(), 'Before you start')).toContain('Jaeger jaeger claims of it: 10Gi for its traces.');
  const [claim = ''] = /PersistentVolumeClaim `([^`]*)`/.exec(section(runbook(), 'Undo'))?.slice(1) ?? [];
  expect(claim).toMatch(/-jaeger-0$/);
  expect(section(runbook(), 'Undo')).toContain(
    `To delete them as well: \`kubectl delete persistentvolumeclaim/${claim} -n obs --ignore-not-found\`.\n`,
  );
  // A program that undoes keeps them.
  expect(factsAt(plan(), 'undo', 'action')).toEqual(['deleteStage']);
  expect(factsAt(plan(), 'undoSetup', 'losses')).toEqual([
    { namespace: 'obs', kind: 'PersistentVolumeClaim', name: claim },
  ]);
});

test('undo says what stays in a storage of its own servers, and that its jobs go', () => {
  const undo = (storage: JaegerV2Storage) =>
    section(made({ roles: JaegerV2Roles.allInOne({ storage }) }).runbook(), 'Undo');
  const servers = ['https://opensearch.data.svc:9200'];
  expect(undo(JaegerV2Storage.openSearch({ servers, retention: JaegerV2Retention.days(14) }))).toContain(
    'The traces of Jaeger `jaeger` stay in its opensearch storage, and no job deletes old ones any more.\n',
  );
  expect(undo(JaegerV2Storage.grpc({ endpoint: 'storage.data.svc:17271' }))).toContain(
    'The traces of Jaeger `jaeger` stay in its grpc storage.\n',
  );
  expect(undo(JaegerV2Storage.memory())).not.toContain('stay');
});

test('Badger without a volume says so', () => {
  const storage = JaegerV2Storage.ephemeralBadger();
  expect(made({ roles: JaegerV2Roles.allInOne({ storage }) }).runbook()).toContain(
    'runs all-in-one on badger storage without a volume, and loses its traces when its pod restarts.\n',
  );
});

test('Badger on a claim of yours: it is looked at before, and keeps its traces', () => {
  const storage = JaegerV2Storage.badger({ volume: JaegerV2BadgerVolume.existingClaim('mine') });
  const { runbook, plan } = made({ roles: JaegerV2Roles.allInOne({ storage }) });
  expect(runbook()).toContain('runs all-in-one on badger storage.\n');
  expect(factsAt(plan(), 'stages', 'needs', 'name')).toEqual(['mine']);
});

test('several roles, and a storage that is named before anything is applied', () => {
  const storage = JaegerV2Storage.grpc({ endpoint: 'storage.data.svc:17271' });
  const text = made({ roles: JaegerV2Roles.collectorAndQuery({ storage }) }).runbook();
  expect(text).toContain('runs collector and query on grpc storage.\n');
  expect(section(text, 'Before you start')).toContain('A remote storage at `storage.data.svc:17271`');
});

test('an Ingress, and a login that both ways lead to', () => {
  const { runbook, plan } = made({
    basePath: '/jaeger',
    exposure: JaegerV2Exposure.ingress(['jaeger.example.com'], {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('ui-tls'),
    }),
    login: JaegerV2Login.oauth2Proxy({
      secret: SecretRef.fromName('login'),
      issuerUrl: 'https://login.example.com',
      emailDomains: ['example.com'],
    }),
  });
  expect(section(runbook(), 'Open the UI')).toBe(
    '\nWith the ingress: https://jaeger.example.com/jaeger, once its DNS name leads there.\n\n' +
      'Through the API server: run `kubectl port-forward -n obs service/jaeger-query 16686:16686` and open http://localhost:16686/jaeger; Ctrl-C ends it.\n\n' +
      'Both lead to the login. Register each of these addresses at its provider as a redirect URI, with `/oauth2/callback` after the path of the UI.\n',
  );
  expect(factsAt(plan(), 'needs', 'name')).toContain('nginx');
  expect(factsAt(plan(), 'secrets', 'name')).toEqual(['login', 'ui-tls']);
});

test('a route of the Gateway API is a door of its own', () => {
  const gateways = [{ name: 'public', namespace: 'edge' }];
  const { runbook, plan } = made({ exposure: JaegerV2Exposure.gateway(['jaeger.example.com'], { gateways }) });
  expect(section(runbook(), 'Open the UI')).toContain(
    '\nWith the route: https://jaeger.example.com where the listener',
  );
  expect(section(runbook(), 'Verify')).toContain('jaeger-query   ["jaeger.example.com"]   14m\n');
  expect(factsAt(plan(), 'doors')).toContainEqual({
    ...{ by: 'route', route: 'jaeger-query', service: 'jaeger-query', namespace: 'obs', port: 16686, path: '' },
    hosts: ['jaeger.example.com'],
  });
  expect(factsAt(plan(), 'stages', 'needs', 'name')).toEqual(['public']);
});

test('NetworkPolicies need a plugin, and explain a Milvus that times out', () => {
  const networkPolicy = JaegerV2NetworkPolicy.standard({ senders: [JaegerV2Peer.namespace('milvus')] });
  const text = made({ networkPolicy }).runbook();
  expect(section(text, 'Before you start')).toContain('A network plugin that enforces NetworkPolicies.');
  expect(section(text, 'When no trace comes')).toContain('check that the NetworkPolicy allows it as a sender.');
});
