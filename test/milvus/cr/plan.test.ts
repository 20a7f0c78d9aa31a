import { JsonPatch } from 'cdk8s';
import {
  DependencyDeletion,
  Diagnostics,
  Milvus,
  MilvusEtcd,
  MilvusMessageQueue,
  MilvusMode,
  MilvusStorage,
  type MilvusProps,
  MilvusRollout,
  MilvusTracing,
  OtlpHeaders,
  SecretRef,
  TracingBackend,
} from '../../../lib';
import { environment } from '../../support/environment';
import { factsAt, planOf, runbookOf } from '../../support/plan';

const TEMPO = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});

function readmeOf(props: Partial<MilvusProps>): string {
  const { app, env } = environment();
  const tracing = MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1 });
  Diagnostics.of(new Milvus(env, 'my-release', { tracing, ...props })).accept('MLV061', 'a test');
  return app.render()['env/README.md'] ?? '';
}

test('what deleting the Milvus deletes and leaves, by the deletion of each dependency', () => {
  const text = readmeOf({
    mode: MilvusMode.cluster({
      messageQueue: MilvusMessageQueue.pulsar({ deletion: DependencyDeletion.UNINSTALL }),
    }),
    storage: MilvusStorage.inCluster({ deletion: DependencyDeletion.UNINSTALL_WITH_DATA }),
  });
  expect(text).toContain(
    'To keep the Milvus `my-release`, skip the next command: it deletes it. What stays, with its data: the helm releases ' +
      '`my-release-etcd`. What is uninstalled, its volumes stay: `my-release-pulsar`. What is lost with all its data: ' +
      '`my-release-minio`.',
  );
  expect(text).toContain('`helm uninstall my-release-etcd -n default`');
});

test('dependencies that are there are not touched, and their Secrets are asked for', () => {
  const text = readmeOf({
    tracing: MilvusTracing.otlp(TEMPO, {
      sampleFraction: 0.1,
      headers: OtlpHeaders.fromSecret(SecretRef.fromName('tempo-headers')),
    }),
    mode: MilvusMode.standalone({
      messageQueue: MilvusMessageQueue.fromKafka({
        brokers: ['k:9092'],
        credentials: SecretRef.fromName('kafka-login'),
      }),
    }),
    etcd: MilvusEtcd.fromEndpoints({ endpoints: ['etcd:2379'] }),
    storage: MilvusStorage.fromS3({ endpoint: 's3.example.com:443', credentials: SecretRef.fromName('s3-login') }),
  });
  expect(text).toContain('it deletes it. Its dependencies are not touched.\n');
  expect(text).not.toContain('helm uninstall');
  expect([...text.matchAll(/^kubectl describe secret (.*)$/gm)].map(([, secret]) => secret)).toEqual([
    'tempo-headers -n default',
    's3-login -n default',
    'kafka-login -n default',
  ]);
});

test('pods restart by themselves, or there is a command for it', () => {
  const restart = 'kubectl rollout restart deployment -n default -l app.kubernetes.io/instance=my-release';
  expect(readmeOf({})).not.toContain(restart);
  expect(readmeOf({})).toContain(
    [
      'Milvus and its data stay. All its pods restart; this waits until they are ready:\n\n```sh\nkubectl patch milvus my-release -n default ' +
        `--type=merge -p '{"spec":{"config":{"trace":{"exporter":"noop"}}}}'`,
      'kubectl wait --for=condition=MilvusUpdated milvus/my-release -n default --timeout=900s',
      'kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s\n```',
    ].join('\n'),
  );
  const text = readmeOf({ rollout: MilvusRollout.CONFIG_MAP_ONLY });
  expect(text).toContain(
    `${restart}\nkubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s`,
  );
  expect(text).toMatch(
    /Milvus and its data stay\. Running pods follow at their next restart:\n\n```sh\nkubectl patch .*\n```/,
  );
});

test('a namespace that is ours goes with 0-setup, and says so', () => {
  const sentence = 'also deletes the Milvus `my-release` and all its data.';
  expect(readmeOf({ namespace: 'milvus' })).toContain(`Deleting namespace \`milvus\` ${sentence}`);
  expect(readmeOf({ namespace: 'milvus', createNamespace: false })).not.toContain(sentence);
  expect(readmeOf({})).not.toContain(sentence);
});

test('a Milvus without traces has no arrow', () => {
  const text = readmeOf({ tracing: MilvusTracing.none() });
  expect(text).toContain('a standalone Milvus of the Milvus Operator, sends no traces.');
  expect(text).toContain('n1 -- "runs" --> n2\n```');
});

test('a patch changes runbook and plan alike: mode, dependencies, trace settings and how pods follow', () => {
  const { app, env } = environment();
  const tracing = MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1 });
  const milvus = new Milvus(env, 'my-release', { tracing, namespace: 'search' });
  Diagnostics.of(milvus).accept('MLV061', 'a test');
  milvus.apiObject.addJsonPatch(
    JsonPatch.replace('/spec/mode', 'cluster'),
    JsonPatch.replace('/spec/components/updateConfigMapOnly', true),
    JsonPatch.replace('/spec/dependencies/etcd/inCluster/deletionPolicy', 'Delete'),
    JsonPatch.replace('/spec/dependencies/storage', { external: true, type: 'S3', endpoint: 's3.example.com:443' }),
    JsonPatch.replace('/spec/config/trace/sampleFraction', 0.02),
  );
  const runbook = runbookOf(app);
  expect(runbook).toContain('a cluster of the Milvus Operator, sends 2 % of its requests to Tempo.\n');
  expect(runbook).toMatch(/^my-release {3}cluster {3}Healthy {3}True {6}5m$/m);
  expect(runbook).toContain('it deletes it. What is uninstalled, its volumes stay: `my-release-etcd`.\n');
  expect(runbook).toContain('kubectl rollout restart deployment -n search -l app.kubernetes.io/instance=my-release\n');
  const plan = planOf(app);
  expect(factsAt(plan, 'checks', 'expect')).toEqual([
    { path: '.spec.mode', value: 'cluster' },
    { path: '.status.status', value: 'Healthy' },
    { path: '.status.conditions[?(@.type=="MilvusUpdated")].status', value: 'True' },
    { path: 'trace.exporter', value: 'otlp' },
    { path: 'trace.sampleFraction', value: 0.02 },
    { path: 'trace.otlp.endpoint', value: 'tempo.monitoring.svc:4317' },
    { path: 'trace.otlp.method', value: 'grpc' },
    { path: 'trace.otlp.secure', value: false },
  ]);
  expect(factsAt(plan, 'undo', 'deleteStage', 'fates')).toEqual([
    { release: 'my-release-etcd', namespace: 'search', isUninstalled: true, losesData: false },
  ]);
  expect(factsAt(plan, 'stages', 'waitsAfter', 'needsRestart')).toEqual([true]);
  expect(factsAt(plan, 'undo', 'action')).toEqual(['patch', 'deleteStage']);
});

test('a patch of the exporter or of the address changes where the traces are said to go', () => {
  const picture = (...patches: readonly JsonPatch[]) => {
    const { app, env } = environment();
    const tracing = MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1 });
    new Milvus(env, 'my-release', { tracing }).apiObject.addJsonPatch(...patches);
    const runbook = runbookOf(app);
    return [/ of the Milvus Operator, (.*)\n/.exec(runbook)?.[1], /^ *n2 -- .*$/m.exec(runbook)?.[0].trim()];
  };
  expect(picture()).toEqual(['sends 10 % of its requests to Tempo.', 'n2 -- "tempo.monitoring.svc:4317" --> n3']);
  expect(picture(JsonPatch.replace('/spec/config/trace/exporter', 'noop'))).toEqual(['sends no traces.', undefined]);
  expect(picture(JsonPatch.replace('/spec/config/trace/exporter', 'stdout'))).toEqual([
    'sends 10 % of its requests to the logs of its pods.',
    undefined,
  ]);
  expect(picture(JsonPatch.replace('/spec/config/trace/otlp/endpoint', 'other.team.svc:4317'))).toEqual([
    'sends 10 % of its requests to other.team.svc:4317.',
    'n2 -- "other.team.svc:4317" --> n3',
  ]);
});

test('what the operator installs is read of the CR that is written: a dependency that is said to be external is not', () => {
  const { app, env } = environment();
  const tracing = MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1 });
  new Milvus(env, 'my-release', { tracing }).apiObject.addJsonPatch(
    JsonPatch.add('/spec/dependencies/etcd/external', true),
    JsonPatch.add('/spec/dependencies/etcd/endpoints', ['etcd.data.svc:2379']),
    JsonPatch.remove('/spec/dependencies/storage/inCluster'),
  );
  expect(factsAt(planOf(app), 'undo', 'deleteStage', 'fates')).toEqual([
    { release: 'my-release-minio', namespace: 'default', isUninstalled: false, losesData: false },
  ]);
});

test('headers for the backend are in no plan: they may hold a credential', () => {
  const { app, env } = environment();
  const headers = OtlpHeaders.of({ tenant: 'search' });
  new Milvus(env, 'my-release', { tracing: MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1, headers }) });
  const manifest = app.render()['env/manifests/3-milvus/milvus.default.my-release.yaml'] ?? '';
  const [, encoded = ''] = /headers: (\S+)/.exec(manifest) ?? [];
  expect(encoded).not.toBe('');
  expect(app.render()['env/plan.json']).not.toContain(encoded);
});
