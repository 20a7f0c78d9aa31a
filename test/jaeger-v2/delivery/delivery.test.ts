import {
  JaegerV2,
  JaegerV2Delivery,
  type JaegerV2OpenTelemetryOperatorProps,
  type JaegerV2Props,
  MilvusRelease,
  MilvusTracing,
  SecretRef,
} from '../../../lib';
import { environment, manifests } from '../../support/environment';
import { factsAt, planOf, runbookOf } from '../../support/plan';

function made(props: JaegerV2Props = {}, operator?: JaegerV2OpenTelemetryOperatorProps) {
  const { app, env } = environment();
  const delivery = JaegerV2Delivery.openTelemetryOperator(operator);
  const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'obs', delivery, ...props });
  return { app, env, jaeger };
}

const CR = '2-jaeger/opentelemetrycollector.obs.jaeger.yaml';

test('all settings of the delivery', () => {
  const props: Required<JaegerV2OpenTelemetryOperatorProps> = {
    operatorNetworkPolicy: false,
    prometheusAnnotations: false,
  };
  expect(manifests(made({}, props).app)[CR]).toMatchObject({
    spec: {
      networkPolicy: { enabled: false },
      observability: { metrics: { disablePrometheusAnnotations: true } },
    },
  });
});

test('plain writes what is written without a delivery', () => {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', { namespace: 'obs' });
  expect(manifests(made({ delivery: JaegerV2Delivery.plain() }).app)).toEqual(manifests(app));
});

test('a sender has the addresses that it has with plain Kubernetes', () => {
  const { jaeger } = made();
  const plain = made({ delivery: JaegerV2Delivery.plain() }).jaeger;
  expect([jaeger.otlpGrpcEndpoint('obs'), jaeger.jaegerThriftHttpUrl('m'), jaeger.uiUrl('m')]).toEqual([
    plain.otlpGrpcEndpoint('obs'),
    plain.jaegerThriftHttpUrl('m'),
    plain.uiUrl('m'),
  ]);
});

test('a Milvus sends to it', () => {
  const { app, env, jaeger } = made();
  new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 0.1 }) });
  expect(app.render()['env/helm/my-release.values.yml']).toContain('http://jaeger-collector.obs.svc:14268/api/traces');
});

test('image pull Secrets are those of the ServiceAccount: a CR has no place for them', () => {
  const objects = manifests(made({ imagePullSecrets: [SecretRef.fromName('registry')] }).app);
  expect(objects['2-jaeger/serviceaccount.obs.jaeger.yaml']).toMatchObject({
    imagePullSecrets: [{ name: 'registry' }],
  });
});

test('labels and annotations', () => {
  const objects = manifests(made({ labels: { team: 'search' }, annotations: { 'example.com/a': 'b' } }).app);
  expect(objects[CR]).toMatchObject({
    metadata: { labels: { team: 'search' }, annotations: { 'example.com/a': 'b' } },
  });
});

test('the runbook asks for the CRD, and waits for what the operator makes', () => {
  const { app } = made();
  const runbook = runbookOf(app);
  expect(runbook).toContain('\nkubectl get crd opentelemetrycollectors.opentelemetry.io\n');
  expect(runbook).toContain(
    [
      '',
      "kubectl wait --for=jsonpath='{.status.image}'=docker.io/jaegertracing/jaeger:2.20.0 opentelemetrycollector/jaeger -n obs --timeout=300s",
      'kubectl rollout status deployment -l cdk8s-milvus-tracing/jaeger=jaeger -n obs --timeout=300s',
      '',
    ].join('\n'),
  );
  expect(runbook).not.toMatch(/cert-manager|can-i/);
  expect(factsAt(planOf(app), 'needs', 'name')).toEqual(['kubectl', 'opentelemetrycollectors.opentelemetry.io']);
});
