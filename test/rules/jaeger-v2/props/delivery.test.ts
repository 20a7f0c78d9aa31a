import { JaegerV2, JaegerV2Delivery, type JaegerV2Props, JaegerV2Roles, SecretRef } from '../../../../lib';
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
