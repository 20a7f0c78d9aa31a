import {
  Environment,
  HelmValues,
  Jaeger,
  MilvusChartVersion,
  MilvusRelease,
  MilvusTracing,
  type TracingApp,
} from '../lib';

/** An existing Milvus release and an existing Jaeger: only the values of the release change. */
export function existingRelease(app: TracingApp): void {
  const env = new Environment(app, 'existing-release');

  const jaeger = Jaeger.fromJaegerName(env, 'jaeger', 'jaeger', { namespace: 'observability' });

  // The file is what this printed: helm get values my-release -n milvus -o yaml
  MilvusRelease.fromHelmValues(env, 'my-release', {
    namespace: 'milvus',
    values: HelmValues.fromFile('environments/existing-release.values.yaml'),
    chart: MilvusChartVersion.V5_0_19,
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
}
