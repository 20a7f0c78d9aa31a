import { EXAMPLE_TRACE, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { driftRules } from '../../../../lib/doctor/links/configuration/drift-rules';
import { exampleLog } from '../../../../lib/doctor/links/configuration/example';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import { Examined } from '../../../support/doctor';

const RELEASE = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
const URL = 'http://jaeger:14268/api/traces';
/** Of the one-node cluster. */
const LOST = `2026/11/30 20:03:04 Post "${URL}": dial tcp: lookup jaeger on 10.96.0.10:53: server misbehaving`;

interface Given {
  /** In the ConfigMap. */
  readonly trace?: unknown;
  readonly values?: unknown;
  readonly log?: string;
  readonly more?: JsonObject;
}

function examined({ trace = EXAMPLE_TRACE, values = EXAMPLE_TRACE, log = '', more = {} }: Given): Examined {
  const objects = exampleCluster({ trace });
  const userYaml = values === null ? '# nothing\n' : toYaml({ trace: values });
  const texts = [
    [releasesQuestion({ namespace: 'milvus', why: '' }), JSON.stringify([RELEASE])],
    [valuesQuestion(RELEASE), JSON.stringify({ extraConfigFiles: { 'user.yaml': userYaml }, ...more })],
    ...exampleLog(objects, log),
  ] as const;
  return new Examined(driftRules, { asked: { namespace: 'milvus' }, objects, texts });
}

describe('DOC145', () => {
  test('a ConfigMap edited by hand, with whose URL spans are lost', () => {
    const { messages, shown } = examined({ trace: { ...EXAMPLE_TRACE, jaeger: { url: URL } }, log: LOST });
    expect(messages).toMatchInlineSnapshot(
      `DOC145 milvus/my-release-milvus user.yaml trace.jaeger.url: 'http://jaeger:14268/api/traces' differs from the values of the release. Milvus uses the ConfigMap: it was edited by hand, or the last change failed. The other value is 'http://jaeger-collector.observability.svc:14268/api/traces'. Apply the manifest of the release again, and restart the pods: they keep the file that they started with.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 1",
        "  jaeger:",
        "    url: http://jaeger:14268/api/traces",
        "mend: helm get manifest my-release -n milvus | kubectl apply --server-side --force-conflicts --field-manager=helm -n milvus -f -",
        "mend: kubectl rollout restart deployment/my-release-milvus-standalone -n milvus",
        "mend: kubectl rollout status deployment/my-release-milvus-standalone -n milvus --timeout=600s",
      ]
    `);
  });

  test('a ConfigMap that has no trace settings yet', () => {
    expect(examined({ trace: null }).messages).toMatchInlineSnapshot(
      `DOC145 milvus/my-release-milvus user.yaml trace.exporter: missing in the ConfigMap, but set in the values of the release. Milvus uses the ConfigMap: it was edited by hand, or the last change failed. The other value is 'jaeger'. Apply the manifest of the release again, and restart the pods: they keep the file that they started with.`,
    );
  });

  test('a password in a URL is not shown', () => {
    const url = 'http://me:secret@jaeger:14268/api/traces';
    const { messages, shown } = examined({ trace: { ...EXAMPLE_TRACE, jaeger: { url } }, log: LOST });
    expect(messages).toMatchInlineSnapshot(
      `DOC145 milvus/my-release-milvus user.yaml trace.jaeger.url: differs from the values of the release. Milvus uses the ConfigMap: it was edited by hand, or the last change failed. The other value is 'http://jaeger-collector.observability.svc:14268/api/traces'. Apply the manifest of the release again, and restart the pods: they keep the file that they started with.`,
    );
    expect(messages.join('')).not.toContain('secret');
    expect(shown.length).toBeGreaterThan(0);
  });

  test('a Milvus CR that the operator has not worked on', () => {
    const cr = {
      ...{ apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'my-release', namespace: 'milvus' } },
      spec: { config: { trace: EXAMPLE_TRACE } },
    };
    const objects = [...exampleCluster({ trace: { exporter: 'noop' } }), cr];
    const { messages, shown } = new Examined(driftRules, { objects }, 'DOC145');
    expect(messages).toMatchInlineSnapshot(
      `DOC145 milvus/my-release-milvus user.yaml trace.exporter: 'noop' differs from spec.config of the Milvus. Milvus uses the ConfigMap: it was edited by hand, or the last change failed. The other value is 'jaeger'. The Milvus Operator writes the ConfigMap: read in its log why it does not.`,
    );
    expect(shown.at(-1)).toBe('mend: kubectl logs deployment/milvus-operator -n milvus-operator --tail=50');
  });

  test('the same settings in another spelling, or customConfigMap', () => {
    const spelt = { Exporter: 'jaeger', sampleFraction: '1', 'jaeger.url': EXAMPLE_TRACE.jaeger };
    expect(
      examined({ values: { ...spelt, 'jaeger.url': 'http://jaeger-collector.observability.svc:14268/api/traces' } })
        .messages,
    ).toEqual([]);
    expect(examined({ trace: null, more: { customConfigMap: 'mine' } }).messages).toEqual([]);
  });
});

describe('DOC146', () => {
  test('a ConfigMap edited by hand, with which Milvus works', () => {
    const { messages, shown } = examined({ trace: { ...EXAMPLE_TRACE, sampleFraction: 0.5 } });
    expect(messages).toMatchInlineSnapshot(
      `DOC146 milvus/my-release-milvus user.yaml trace.sampleFraction: 0.5 differs from the values of the release. Milvus uses the ConfigMap. The next upgrade replaces it. Put into the values what is right, and upgrade the release.`,
    );
    expect(shown.filter((line) => line.startsWith('mend: '))).toEqual([]);
  });

  test('equal', () => {
    expect(examined({}).messages).toEqual([]);
    expect(examined({ log: LOST }).messages).toEqual([]);
  });
});
