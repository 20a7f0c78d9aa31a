import { JsonPatch } from 'cdk8s';
import {
  CassandraSchema,
  type CassandraStorageProps,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  JaegerOperatorVersion,
  type JaegerProps,
  JaegerStorage,
  JaegerStrategy,
  JaegerVolume,
  Retention,
  SecretRef,
} from '../../lib';
import { environment } from '../support/environment';
import { factsAt, planOf, runbookOf } from '../support/plan';

/** The runbook and the plan of a Jaeger, with patches of its CR. */
function made(props: JaegerProps, ...patches: readonly JsonPatch[]) {
  const { app, env } = environment();
  const jaeger = new Jaeger(env, 'jaeger', { namespace: 'obs', ...props });
  jaeger.apiObject.addJsonPatch(...patches);
  return { runbook: runbookOf(app), plan: planOf(app) };
}

const expected = (plan: unknown, kind: string) =>
  factsAt(plan, 'checks').flatMap((check) => (factsAt(check, 'kind')[0] === kind ? factsAt(check, 'expect') : []));

test('a patch of the strategy and the storage changes runbook and plan alike', () => {
  const { runbook, plan } = made(
    {},
    JsonPatch.replace('/spec/strategy', 'Production'),
    JsonPatch.replace('/spec/storage', {
      type: 'elasticsearch',
      options: { es: { 'server-urls': 'https://es:9200' } },
      esIndexCleaner: { enabled: false },
    }),
  );
  expect(runbook).toContain('runs strategy production on elasticsearch storage.\n');
  expect(runbook).toContain('"Jaeger jaeger<br/>production, elasticsearch<br/>namespace obs"');
  expect(runbook).toMatch(/^jaeger {3}Running {3}1\.62\.0 {4}production {3}elasticsearch {3}13s$/m);
  expect(runbook).toContain(" -- curl -sk -o /dev/null -w '%{http_code}\\n' https://es:9200\n");
  expect(runbook).not.toContain('jaeger-all-in-one');
  expect(expected(plan, 'Jaeger')).toEqual([
    { path: '.status.phase', value: 'Running' },
    { path: '.status.version', value: '1.62.0' },
    { path: '.spec.strategy', value: 'production' },
    { path: '.spec.storage.type', value: 'elasticsearch' },
  ]);
  expect(factsAt(plan, 'stages', 'needs', 'name')).toEqual(['https://es:9200']);
});

test('a patch of the Ingress changes runbook and plan alike', () => {
  const props = { ingress: JaegerIngress.host('a.example.com', { ingressClassName: 'nginx' }) };
  const { runbook, plan } = made(
    props,
    JsonPatch.replace('/spec/ingress/hosts', ['b.example.com']),
    JsonPatch.replace('/spec/ingress/ingressClassName', 'traefik'),
    JsonPatch.add('/spec/ingress/tls', [{ hosts: ['b.example.com'], secretName: 'b-tls' }]),
  );
  expect(runbook).toContain('With the ingress: https://b.example.com, once its DNS name leads there.');
  expect(runbook).toContain('\nkubectl get ingressclass traefik\n');
  expect(runbook).toMatch(/^jaeger-query {3}traefik {3}b\.example\.com {3}192\.168\.122\.34 {3}80, 443 {3}14m$/m);
  expect(runbook).not.toMatch(/a\.example\.com|nginx/);
  expect(expected(plan, 'Ingress')).toEqual([
    { path: '.spec.ingressClassName', value: 'traefik' },
    { path: '.spec.rules[0].host', value: 'b.example.com' },
  ]);
  expect(factsAt(plan, 'doors', 'url')).toEqual(['https://b.example.com', 'http://localhost:16686']);
  expect(factsAt(plan, 'doors', 'hosts')).toEqual(['b.example.com']);
  expect(factsAt(plan, 'secrets', 'name')).toEqual(['b-tls']);
  expect(JSON.stringify(plan)).not.toMatch(/a\.example\.com|nginx/);
});

test('an Ingress that a patch switches off, or on', () => {
  const ingress = JaegerIngress.host('a.example.com', { ingressClassName: 'nginx' });
  const off = made({ ingress }, JsonPatch.replace('/spec/ingress/enabled', false));
  expect(off.runbook).not.toMatch(/With the ingress|get ingress/);
  expect(factsAt(off.plan, 'doors', 'by')).toEqual(['port-forward']);
  const on = made({}, JsonPatch.replace('/spec/ingress', { enabled: true }));
  expect(on.runbook).toContain('With the ingress: open `http://ADDRESS`');
  expect(factsAt(on.plan, 'doors', 'by')).toEqual(['ingress', 'port-forward']);
});

test('the Service of a name with a dot has a dash, its Ingress does not', () => {
  const { runbook, plan } = made({ name: 'my.jaeger', ingress: JaegerIngress.openToEverybody() });
  expect(runbook).toContain('\nkubectl get ingress my.jaeger-query -n obs\n');
  expect(runbook).toContain('`kubectl port-forward -n obs service/my-jaeger-query 16686:16686`');
  expect(factsAt(plan, 'doors', 'ingress')).toEqual(['my.jaeger-query']);
  expect(factsAt(plan, 'doors', 'service')).toEqual(['my-jaeger-query', 'my-jaeger-query']);
});

test('a Route of OpenShift is no Ingress', () => {
  const { runbook, plan } = made({ ingress: JaegerIngress.openShiftRoute({ host: 'a.example.com' }) });
  expect(runbook).not.toContain('get ingress');
  expect(factsAt(plan, 'doors', 'by')).toEqual(['port-forward']);
});

test('the path of the UI, by its options', () => {
  const { runbook, plan } = made({}, JsonPatch.add('/spec/allInOne', { options: { 'query.base-path': '/traces' } }));
  expect(runbook).toContain('and open http://localhost:16686/traces; Ctrl-C ends it.');
  expect(factsAt(plan, 'doors')).toEqual([
    {
      ...{ by: 'port-forward', service: 'jaeger-query', namespace: 'obs', port: 16686 },
      ...{ path: '/traces', url: 'http://localhost:16686/traces' },
    },
  ]);
});

test('each Secret once, and each claim of a volume', () => {
  const tls = ['a', 'b'].map((host) => ({ hosts: [`${host}.example.com`], secret: SecretRef.fromName('tls') }));
  const { runbook, plan } = made({
    ingress: JaegerIngress.securedHosts(tls, { ingressClassName: 'nginx' }),
    strategy: JaegerStrategy.allInOne({
      storage: JaegerStorage.badger({
        volume: JaegerVolume.persistentVolumeClaim('data', { claimName: 'traces', mountPath: '/badger' }),
      }),
    }),
  });
  expect(factsAt(plan, 'secrets')).toEqual([
    {
      ...{ name: 'tls', namespace: 'obs', type: 'kubernetes.io/tls', keys: ['tls.crt', 'tls.key'] },
      what: 'the certificate of the UI and its key',
    },
  ]);
  expect(runbook).toContain('\nkubectl get persistentvolumeclaim traces -n obs\n');
  expect(factsAt(plan, 'stages', 'needs', 'kind')).toEqual(['PersistentVolumeClaim']);
});

test('a Cassandra archive has a login of its own in the Secret', () => {
  const keys = (archive: Partial<CassandraStorageProps>) => {
    const storage = JaegerStorage.cassandra({
      servers: ['c'],
      schema: CassandraSchema.none(),
      credentials: SecretRef.fromName('login'),
      ...archive,
    });
    return factsAt(made({ strategy: JaegerStrategy.production({ storage }) }).plan, 'secrets', 'keys');
  };
  const login = ['CASSANDRA_USERNAME', 'CASSANDRA_PASSWORD'];
  const ofArchive = ['CASSANDRA_ARCHIVE_USERNAME', 'CASSANDRA_ARCHIVE_PASSWORD'];
  expect(keys({})).toEqual(login);
  expect(keys({ archive: { keyspace: 'archive' } })).toEqual([...login, ...ofArchive]);
});

test('the version is that of the operator', () => {
  const { app, env } = environment();
  const version = JaegerOperatorVersion.V1_60_1;
  const operator = new JaegerOperator(env, 'operator', { version });
  const storage = JaegerStorage.elasticsearch({ servers: ['https://es:9200'], retention: Retention.days(7) });
  new Jaeger(env, 'jaeger', { operator, strategy: JaegerStrategy.production({ storage }) });
  expect(expected(planOf(app), 'Jaeger')).toContainEqual({ path: '.status.version', value: '1.60.0' });
});
