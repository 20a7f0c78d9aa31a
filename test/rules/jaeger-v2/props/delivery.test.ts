import {
  JaegerV2,
  JaegerV2CollectorService,
  JaegerV2Delivery,
  type JaegerV2Props,
  JaegerV2Roles,
  SecretRef,
} from '../../../../lib';
import { environment } from '../../../support/environment';
import { thrown } from '../../../support/thrown';

function made(props: JaegerV2Props) {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', { delivery: JaegerV2Delivery.openTelemetryOperator(), ...props });
  return { app };
}

describe('JVT390', () => {
  const settings = (serviceAccountName: string | undefined): JaegerV2Props => ({
    imagePullSecrets: [SecretRef.fromName('registry')],
    roles: JaegerV2Roles.allInOne(serviceAccountName === undefined ? {} : { serviceAccountName }),
  });

  const problems = (props: JaegerV2Props) => [thrown(() => made(props).app.render()) ?? []].flat();

  test('image pull Secrets beside a ServiceAccount of others', () => {
    expect(problems(settings('tracing'))).toMatchInlineSnapshot(
      `JVT390 env/jaeger allInOne.serviceAccountName: 'tracing' conflicts with imagePullSecrets: an OpenTelemetryCollector has no field for them. The pods cannot pull their image, and stay in ImagePullBackOff. Remove imagePullSecrets, and name the Secrets in that ServiceAccount; or remove serviceAccountName.`,
    );
  });

  test('with a ServiceAccount of its own, without Secrets, and with plain Kubernetes, nothing is wrong', () => {
    const plain = JaegerV2Delivery.plain();
    const roles = JaegerV2Roles.allInOne({ serviceAccountName: 'tracing' });
    for (const props of [settings(undefined), { roles }, { ...settings('tracing'), delivery: plain }]) {
      expect(problems(props)).toEqual([]);
    }
  });
});

describe('JVT396', () => {
  const problems = (props: JaegerV2Props) => [thrown(() => made(props).app.render()) ?? []].flat();

  test('a load balancer, and annotations', () => {
    expect(problems({ collectorService: JaegerV2CollectorService.loadBalancer() })).toMatchInlineSnapshot(
      `JVT396 env/jaeger collectorService: 'LoadBalancer' conflicts with the delivery: the OpenTelemetry operator makes this Service. The Service has type ClusterIP and no annotations, and senders outside the cluster cannot reach it. Remove it, and write another Service; or use JaegerV2Delivery.plain().`,
    );
    const annotations = { 'example.com/a': 'b' };
    expect(problems({ collectorService: JaegerV2CollectorService.clusterIp({ annotations }) })).toHaveLength(1);
  });

  test('what the operator makes passes, and so does plain Kubernetes', () => {
    expect(problems({ collectorService: JaegerV2CollectorService.clusterIp() })).toEqual([]);
    const delivery = JaegerV2Delivery.plain();
    expect(problems({ delivery, collectorService: JaegerV2CollectorService.loadBalancer() })).toEqual([]);
  });
});
