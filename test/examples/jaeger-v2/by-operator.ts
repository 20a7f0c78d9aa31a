import { Environment, JaegerV2, JaegerV2Delivery, type TracingApp } from '../../../lib';

export function byOperator(app: TracingApp): void {
  const env = new Environment(app, 'by-operator');

  new JaegerV2(env, 'jaeger', {
    namespace: 'observability',
    delivery: JaegerV2Delivery.openTelemetryOperator(),
  });
}
