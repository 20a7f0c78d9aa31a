import {
  ElasticsearchProvisioning,
  type JaegerOperatorProps,
  KafkaProvisioning,
  OperatorMetrics,
  OperatorPlatform,
  SidecarInjection,
  WatchScope,
} from '../../../lib';
import { operatorRoles } from '../../../lib/jaeger-operator/install/rbac/roles';
import { changed, install } from './support';
import { installOf } from '../../../lib/jaeger-operator/install/install';

/** VERB RESOURCE.GROUP, by role. */
function rights(props: JaegerOperatorProps): Record<string, string[]> {
  return Object.fromEntries(
    operatorRoles(installOf(props)).map(({ name, grants }) => [
      name,
      grants.flatMap(({ group, resources, verbs }) =>
        resources.flatMap((resource) => verbs.map((verb) => `${verb} ${[resource, group].filter(Boolean).join('.')}`)),
      ),
    ]),
  );
}

function added(props: JaegerOperatorProps): string[] {
  const before = Object.values(rights({})).flat();
  return Object.values(rights(props))
    .flat()
    .filter((right) => !before.includes(right))
    .sort();
}

const WRITE = /^(create|delete|deletecollection|patch|update|escalate|bind|impersonate|\*) /;

test('on plain Kubernetes nothing of Secrets, namespaces and roles is written, and nothing is a wildcard', () => {
  const all = Object.values(rights({})).flat();
  expect(all.filter((right) => WRITE.test(right) && /(secrets|namespaces|roles|rolebindings|\*)/.test(right))).toEqual(
    [],
  );
  expect(
    all.filter((right) => right.includes('*') || right.includes('openshift') || right.includes('strimzi')),
  ).toEqual([]);
  expect(all).toContain('list secrets');
});

test('rights come with their feature', () => {
  expect(added({ kafkaProvisioning: KafkaProvisioning.strimzi() })).toEqual(
    ['create', 'delete', 'list', 'update', 'watch']
      .flatMap((verb) => ['kafkas', 'kafkausers'].map((kind) => `${verb} ${kind}.kafka.strimzi.io`))
      .sort(),
  );
  expect(added({ elasticsearchProvisioning: ElasticsearchProvisioning.OPENSHIFT_OPERATOR })).toEqual([
    'create elasticsearches.logging.openshift.io',
    'create secrets',
    'delete elasticsearches.logging.openshift.io',
    'delete secrets',
    'get elasticsearches.logging.openshift.io',
    'list elasticsearches.logging.openshift.io',
    'list statefulsets.apps',
    'update elasticsearches.logging.openshift.io',
    'update secrets',
    'watch elasticsearches.logging.openshift.io',
    'watch statefulsets.apps',
  ]);
  const openShift = [
    ...['create', 'delete', 'update'].map((verb) => `${verb} clusterrolebindings.rbac.authorization.k8s.io`),
    ...['create', 'delete', 'list', 'update'].map((verb) => `${verb} consolelinks.console.openshift.io`),
    ...['create', 'delete', 'list', 'update'].map((verb) => `${verb} routes.route.openshift.io`),
    'create routes/custom-host.route.openshift.io',
    'update routes/custom-host.route.openshift.io',
    'delete serviceaccounts',
  ].sort();
  expect(added({ platform: OperatorPlatform.OPENSHIFT })).toEqual(openShift);
  expect(added({ platform: OperatorPlatform.AUTO_DETECT })).toEqual(openShift);
  expect(
    added({ watch: WatchScope.cluster({ sidecars: SidecarInjection.inNamespacesLabelled('sidecars', 'yes') }) }),
  ).toEqual(['watch configmaps']);
});

test('two namespaces: a Role in each, and a ClusterRole for what is always read cluster-wide', () => {
  const watch = WatchScope.namespaces(['a', 'b']);
  expect(changed({}, { watch })).toEqual({
    added: [
      'ClusterRole jaeger-operator-cluster-reader',
      'ClusterRoleBinding jaeger-operator-cluster-reader',
      'Role a/jaeger-operator-manager',
      'Role b/jaeger-operator-manager',
      'RoleBinding a/jaeger-operator-manager',
      'RoleBinding b/jaeger-operator-manager',
    ],
    gone: ['ClusterRole jaeger-operator-manager', 'ClusterRoleBinding jaeger-operator-manager'],
  });
  expect(rights({ watch })['jaeger-operator-cluster-reader']).toEqual([
    'list ingressclasses.networking.k8s.io',
    'watch ingressclasses.networking.k8s.io',
    'list configmaps',
  ]);
  expect(
    rights({ watch, elasticsearchProvisioning: ElasticsearchProvisioning.OPENSHIFT_OPERATOR })[
      'jaeger-operator-cluster-reader'
    ],
  ).toContain('list secrets');
  expect(install({ watch }).get('RoleBinding b/jaeger-operator-manager')).toMatchObject({
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'jaeger-operator-manager' },
    subjects: [{ kind: 'ServiceAccount', name: 'jaeger-operator', namespace: 'observability' }],
  });
});

test('a reader of the metrics is bound to the role for it', () => {
  const reader = { serviceAccount: 'prometheus', namespace: 'monitoring' };
  const objects = install({ metrics: OperatorMetrics.authenticated({ reader }) });
  expect(objects.get('ClusterRoleBinding jaeger-operator-metrics-reader')).toMatchObject({
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'jaeger-operator-metrics-reader' },
    subjects: [{ kind: 'ServiceAccount', name: 'prometheus', namespace: 'monitoring' }],
  });
  expect(objects.get('ClusterRole jaeger-operator-metrics-reader')).toMatchObject({
    rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  });
});

test('people get rights to Jaegers with those to their namespace', () => {
  const aggregate = 'rbac.authorization.k8s.io/aggregate-to';
  const status = { apiGroups: ['jaegertracing.io'], resources: ['jaegers/status'], verbs: ['get'] };
  expect(install().get('ClusterRole jaeger-editor')).toMatchObject({
    metadata: { labels: { [`${aggregate}-admin`]: 'true', [`${aggregate}-edit`]: 'true' } },
    rules: [
      {
        apiGroups: ['jaegertracing.io'],
        resources: ['jaegers'],
        verbs: ['get', 'list', 'watch', 'create', 'delete', 'patch', 'update'],
      },
      status,
    ],
  });
  expect(install().get('ClusterRole jaeger-viewer')).toMatchObject({
    metadata: { labels: { [`${aggregate}-view`]: 'true' } },
    rules: [{ apiGroups: ['jaegertracing.io'], resources: ['jaegers'], verbs: ['get', 'list', 'watch'] }, status],
  });
});

test('the token of the account goes to no pod that does not ask', () => {
  expect(install().get('ServiceAccount observability/jaeger-operator')).toMatchObject({
    automountServiceAccountToken: false,
  });
});
