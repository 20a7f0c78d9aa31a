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
    expect(made(JaegerV2Version.V2_19_0, storage)).toMatchInlineSnapshot(
      `JVT300 env/jaeger storage.credentials: unknown to Jaeger 2.19.0. The program that reads it exits at startup. Use Jaeger 2.20.0 or later, or use JaegerV2SearchCredentials.basic, because the jobs of the retention read no file.`,
    );
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
    expect(made(JaegerV2Version.V2_20_0, storage, 'a'.repeat(36))).toMatchInlineSnapshot(
      `JVT308 env/jaeger name: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' must have at most 35 characters with this storage. The API server rejects the CronJob 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-es-index-cleaner', and traces are never deleted. Use a shorter name.`,
    );
    expect(made(JaegerV2Version.V2_20_0, storage, 'a'.repeat(35))).toBeUndefined();
  });
});

test('pods of jobs are checked like those of Jaeger', () => {
  const retention = JaegerV2Retention.days(3, { podLabels: { 'a b': 'c' }, resources: { limits: { memory: '1GB' } } });
  const storage = JaegerV2Storage.elasticsearch({
    servers,
    retention: JaegerV2Retention.none(),
    archive: { retention },
  });
  expect(made(JaegerV2Version.V2_20_0, storage)).toMatchInlineSnapshot(`
    JVT363 env/jaeger storage.archive.retention.resources.limits.memory: invalid quantity '1GB'. The API server rejects the object that makes the pods, and no pod starts. Did you mean '1G' or '1Gi'?
    JVT363 env/jaeger storage.archive.retention.podLabels["a b"]: invalid label key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object that makes the pods, and no pod starts. Correct it, or move free text into an annotation.
  `);
});
