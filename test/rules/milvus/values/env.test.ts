import { flatMapRows } from '../../../support/rows';
import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';

const SECRET = 's3cr3t-marked';
const env = (name: string, value: unknown) => ({ proxy: { extraEnv: [{ name, value }] } });

describe('MLV113', () => {
  const trace = { exporter: 'otlp', sampleFraction: 0.5, otlp: { endpoint: 'j:4317', secure: false, headers: 'e30=' } };
  const check = (name: string, value: unknown, more: object = {}) =>
    releaseProblems('MLV113', withUserYaml({ trace }, { ...env(name, value), ...more }));

  test('reports variables with another value', () => {
    expect(
      flatMapRows(
        [
          ['TRACE_EXPORTER', 'noop'],
          ['trace.otlp.endpoint', 'k:4317'],
          ['TRACE_SAMPLEFRACTION', '1'],
          ['TRACE_OTLP_SECURE', 'true'],
          ['TRACE_OTLP_HEADERS', 'e31='],
          ['MILVUS_CONF_TRACE_EXPORTER', 'noop'],
          ['milvus.trace.exporter', ''],
        ],

        (name, value) => check(name, value),
      ),
    ).toMatchInlineSnapshot(`
      MLV113 p/r proxy.extraEnv TRACE_EXPORTER: 'noop' conflicts with trace.exporter in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
      MLV113 p/r proxy.extraEnv trace.otlp.endpoint: 'k:4317' conflicts with trace.otlp.endpoint in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
      MLV113 p/r proxy.extraEnv TRACE_SAMPLEFRACTION: '1' conflicts with trace.sampleFraction in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
      MLV113 p/r proxy.extraEnv TRACE_OTLP_SECURE: 'true' conflicts with trace.otlp.secure in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
      MLV113 p/r proxy.extraEnv TRACE_OTLP_HEADERS: conflicts with trace.otlp.headers in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
      MLV113 p/r proxy.extraEnv MILVUS_CONF_TRACE_EXPORTER: 'noop' conflicts with trace.exporter in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
      MLV113 p/r proxy.extraEnv milvus.trace.exporter: '' conflicts with trace.exporter in user.yaml. The variable silently overrides it, and these pods trace differently from the rest. Remove the variable.
    `);
  });

  test.each([
    ['TRACE_EXPORTER', 'otlp'],
    ['TRACE_SAMPLEFRACTION', '0.5'],
    ['TRACE_OTLP_SECURE', 'false'],
    ['TRACE_OTLP_METHOD', 'http'],
    ['MILVUS_TRACE_EXPORTER', 'noop'],
    ['milvus_conf_trace_exporter', 'noop'],
    ['TRACE_EXPORTER', undefined],
  ])('%s: %s passes', (name, value) => {
    expect(check(name, value)).toEqual([]);
  });

  test('ignores a prefix that Milvus 2.5 does not have', () => {
    const values = withUserYaml({ trace }, env('MILVUS_CONF_TRACE_EXPORTER', 'noop'));
    expect(releaseProblems('MLV113', values, MilvusChartVersion._forMilvus('2.5.16'))).toEqual([]);
  });

  test('ignores components that do not run', () => {
    expect(check('TRACE_EXPORTER', 'noop', { cluster: { enabled: false } })).toEqual([]);
  });
});

describe('MLV115', () => {
  test('reports credentials', () => {
    expect(
      ['MINIO_SECRET_ACCESS_KEY', 'kafka.saslPassword', 'PULSAR_AUTHPARAMS', 'ETCD_AUTH_PASSWORD'].flatMap((name) =>
        releaseProblems('MLV115', env(name, SECRET)),
      ),
    ).toMatchInlineSnapshot(`
      MLV115 p/r proxy.extraEnv MINIO_SECRET_ACCESS_KEY: credential in plain text. Anyone who can read the values, the Deployment or the repository can use it. Put it into a Secret, and use valueFrom.secretKeyRef instead of value.
      MLV115 p/r proxy.extraEnv kafka.saslPassword: credential in plain text. Anyone who can read the values, the Deployment or the repository can use it. Put it into a Secret, and use valueFrom.secretKeyRef instead of value.
      MLV115 p/r proxy.extraEnv PULSAR_AUTHPARAMS: credential in plain text. Anyone who can read the values, the Deployment or the repository can use it. Put it into a Secret, and use valueFrom.secretKeyRef instead of value.
      MLV115 p/r proxy.extraEnv ETCD_AUTH_PASSWORD: credential in plain text. Anyone who can read the values, the Deployment or the repository can use it. Put it into a Secret, and use valueFrom.secretKeyRef instead of value.
    `);
  });

  test('reports the key of Azure, but not the account', () => {
    const azure = { externalS3: { cloudProvider: 'azure' } };
    expect(releaseProblems('MLV115', { ...env('MINIO_SECRET_ACCESS_KEY', SECRET), ...azure })).toHaveLength(1);
    expect(releaseProblems('MLV115', { ...env('AZURE_ACCESS_KEY', SECRET), ...azure })).toHaveLength(1);
  });

  test('reports headers, and the environment of etcd', () => {
    const headers = Buffer.from(JSON.stringify({ authorization: SECRET })).toString('base64');
    expect(releaseProblems('MLV115', env('TRACE_OTLP_HEADERS', headers))).toHaveLength(1);
    expect(
      releaseProblems('MLV115', { etcd: { extraEnvVars: [{ name: 'ETCD_ROOT_PASSWORD', value: SECRET }] } }),
    ).toMatchInlineSnapshot(
      `MLV115 p/r etcd.extraEnvVars ETCD_ROOT_PASSWORD: credential in plain text. Anyone who can read the values, the Deployment or the repository can use it. Put it into a Secret, and use valueFrom.secretKeyRef instead of value.`,
    );
  });

  test.each([
    env('MINIO_SECRET_ACCESS_KEY', ''),
    env('MINIO_ACCESS_KEY_ID', 'minioadmin'),
    env('GOGC', '100'),
    env('TRACE_OTLP_HEADERS', Buffer.from('{"x-scope-orgid":"team"}').toString('base64')),
    { proxy: { extraEnv: [{ name: 'KAFKA_SASLPASSWORD', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] } },
    { etcd: { extraEnvVars: [{ name: 'ETCD_QUOTA_BACKEND_BYTES', value: '1' }] } },
    env('ETCD_AUTH_PASSWORD', '$(ETCD_PASSWORD)'),
    env('GOOGLE_APPLICATION_CREDENTIALS', '/etc/gcp/key.json'),
    env('MAX_TOKEN', '512'),
    { ...env('MINIO_ACCESS_KEY_ID', 'account'), externalS3: { cloudProvider: 'azure' } },
    withUserYaml({ minio: { cloudProvider: 'azure' } }, env('MINIO_ACCESS_KEY_ID', 'account')),
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV115', values)).toEqual([]);
  });
});
