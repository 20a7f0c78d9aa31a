import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { exampleLog } from '../../../../lib/doctor/links/configuration/example';
import { variableRules } from '../../../../lib/doctor/links/configuration/variable-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const RELEASE = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };

function examined(
  env: readonly JsonObject[],
  { log = '', values = {} }: { readonly log?: string; readonly values?: JsonObject } = {},
): Examined {
  const objects = exampleCluster({ env });
  const texts = [
    [releasesQuestion({ namespace: 'milvus', why: '' }), JSON.stringify([RELEASE])],
    [valuesQuestion(RELEASE), JSON.stringify(values)],
    ...exampleLog(objects, log),
  ] as const;
  return new Examined(variableRules, { asked: { namespace: 'milvus' }, objects, texts });
}

const NOOP = { name: 'TRACE_EXPORTER', value: 'noop' };

describe('DOC149', () => {
  test('the exporter noop, set with kubectl', () => {
    const { messages, shown } = examined([NOOP]);
    expect(messages).toMatchInlineSnapshot(
      `DOC149 milvus/my-release-milvus-standalone env TRACE_EXPORTER: 'noop' overrides trace.exporter of user.yaml. Milvus sends no traces. Remove the variable. The pods restart.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl set env deployment/my-release-milvus-standalone -n milvus --list",
        "TRACE_EXPORTER=noop",
        "mend: kubectl set env deployment/my-release-milvus-standalone -n milvus TRACE_EXPORTER-",
      ]
    `);
  });

  test('the same in the values', () => {
    const { messages, shown } = examined([NOOP], { values: { standalone: { extraEnv: [NOOP] } } });
    expect(messages).toMatchInlineSnapshot(
      `DOC149 milvus/my-release-milvus-standalone env TRACE_EXPORTER: 'noop' overrides trace.exporter of user.yaml. Milvus sends no traces. Remove it from extraEnv in the values, and upgrade the release.`,
    );
    expect(shown.slice(2)).toEqual([
      'mend: helm get values my-release -n milvus -o yaml > my-release.values.yaml',
      'mend: $EDITOR my-release.values.yaml',
      'mend: helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-values -f my-release.values.yaml',
    ]);
  });

  test('a URL with which spans are lost', () => {
    const value = 'http://traces:14268/api/traces';
    const log = `2026/01/01 00:00:09 Post "${value}": dial tcp: lookup traces on 10.96.0.10:53: no such host`;
    expect(examined([{ name: 'TRACE_JAEGER_URL', value }], { log }).messages).toMatchInlineSnapshot(
      `DOC149 milvus/my-release-milvus-standalone env TRACE_JAEGER_URL: 'http://traces:14268/api/traces' overrides trace.jaeger.url of user.yaml. Milvus ignores what the file says. Remove the variable. The pods restart.`,
    );
  });

  test('no sampling', () => {
    expect(examined([{ name: 'MILVUS_CONF_TRACE_SAMPLEFRACTION', value: '0' }]).messages).toMatchInlineSnapshot(
      `DOC149 milvus/my-release-milvus-standalone env MILVUS_CONF_TRACE_SAMPLEFRACTION: '0' overrides trace.sampleFraction of user.yaml. Milvus samples no requests. Remove the variable. The pods restart.`,
    );
  });

  test('the same value as the file, headers from a Secret, other variables', () => {
    const valueFrom = { secretKeyRef: { name: 'otlp', key: 'headers' } };
    const env = [
      { name: 'TRACE_EXPORTER', value: 'jaeger' },
      { name: 'TRACE_OTLP_HEADERS', valueFrom },
      { name: 'ETCD_ENDPOINTS', value: 'etcd:2379' },
    ];
    expect(examined(env).messages).toEqual([]);
  });
});

describe('DOC150', () => {
  test('another fraction', () => {
    expect(examined([{ name: 'TRACE_SAMPLEFRACTION', value: '0.05' }]).messages).toMatchInlineSnapshot(
      `DOC150 milvus/my-release-milvus-standalone env TRACE_SAMPLEFRACTION: '0.05' overrides trace.sampleFraction of user.yaml. Milvus ignores what the file says. Remove the variable. The pods restart.`,
    );
  });

  test('a setting that no file has', () => {
    expect(examined([{ name: 'TRACE_INITTIMEOUTSECONDS', value: '30' }]).messages).toEqual([]);
  });
});
