import {
  Environment,
  Jaeger,
  JaegerOperator,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  type TracingApp,
  WatchScope,
} from '../../lib';

const TEAMS = ['team-a', 'team-b'];

export function teams(app: TracingApp): void {
  const platform = new Environment(app, 'platform');
  new JaegerOperator(platform, 'jaeger-operator', { watch: WatchScope.namespaces(TEAMS) });

  for (const team of TEAMS) {
    const env = new Environment(app, team, { namespace: team });
    const jaeger = new Jaeger(env, 'jaeger', { resources: { limits: { memory: '2Gi' } } });
    new MilvusRelease(env, 'my-release', {
      namespace: team,
      mode: MilvusReleaseMode.standalone({
        messageQueue: MilvusReleaseMessageQueue.woodpecker(),
        storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
      }),
      tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
    });
  }
}
