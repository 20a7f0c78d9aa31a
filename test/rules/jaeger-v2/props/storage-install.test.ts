import {
  JaegerV2,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
} from '../../../../lib';
import { environment } from '../../../support/environment';
import { thrown } from '../../../support/thrown';

const servers = ['https://elasticsearch.data.svc:9200'];

function made(version: JaegerV2Version, storage: JaegerV2Storage, name = 'jaeger'): string | undefined {
  const { env } = environment();
  const roles = JaegerV2Roles.allInOne({ storage });
  return thrown(() => new JaegerV2(env, 'jaeger', { name, namespace: 'tracing', version, roles }));
}

describe('JVT300', () => {
  const credentials = JaegerV2SearchCredentials.apiKey(SecretRef.fromName('key'));

  test('jobs that cannot read a file', () => {
    const storage = JaegerV2Storage.elasticsearch({ servers, credentials, retention: JaegerV2Retention.days(3) });
    expect(made(JaegerV2Version.V2_19_0, storage)).toMatchInlineSnapshot();
    expect(made(JaegerV2Version.V2_20_0, storage)).toBeUndefined();
  });

  test('Jaeger itself can', () => {
    const storage = JaegerV2Storage.elasticsearch({ servers, credentials, retention: JaegerV2Retention.none() });
    expect(made(JaegerV2Version.V2_13_0, storage)).toBeUndefined();
  });
});

describe('JVT308', () => {
  const storage = JaegerV2Storage.elasticsearch({ servers, retention: JaegerV2Retention.days(3) });

  test('the name of a CronJob', () => {
    expect(made(JaegerV2Version.V2_20_0, storage, 'a'.repeat(36))).toMatchInlineSnapshot();
    expect(made(JaegerV2Version.V2_20_0, storage, 'a'.repeat(35))).toBeUndefined();
  });
});
