import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { fileRules } from '../../../../lib/doctor/links/configuration/file-rules';
import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const RELEASE = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
const TRACE =
  'trace:\n  exporter: jaeger\n  jaeger:\n    url: http://jaeger-collector.observability.svc:14268/api/traces\n';

function released(objects: readonly JsonObject[], userYaml: string | null, ...codes: readonly string[]): Examined {
  const texts = [
    [releasesQuestion({ namespace: 'milvus', why: '' }), JSON.stringify([RELEASE])],
    [valuesQuestion(RELEASE), JSON.stringify({ extraConfigFiles: { 'user.yaml': userYaml } })],
  ] as const;
  return new Examined(fileRules, { asked: { namespace: 'milvus' }, objects, texts }, ...codes);
}

function isMilvus({ metadata }: JsonObject): boolean {
  return isObject(metadata) && metadata.namespace === 'milvus';
}

/** The example with another container, or another ConfigMap. */
function changed({ container, data }: { readonly container?: JsonObject; readonly data?: JsonObject }) {
  return exampleCluster().map((object) => {
    if (data !== undefined && object.kind === 'ConfigMap' && isMilvus(object)) return { ...object, data };
    if (container === undefined || object.kind !== 'Deployment' || !isMilvus(object)) return object;
    const volumes = [{ name: 'milvus-config', configMap: { name: 'my-release-milvus' } }];
    const containers = [{ image: 'milvusdb/milvus:v2.6.15', args: ['milvus', 'run', 'standalone'], ...container }];
    return {
      ...object,
      spec: { ...(isObject(object.spec) ? object.spec : {}), template: { spec: { containers, volumes } } },
    };
  });
}

describe('DOC142', () => {
  test('a Deployment without the mount', () => {
    const volumeMounts = [
      { name: 'milvus-config', mountPath: '/milvus/configs/default.yaml', subPath: 'default.yaml' },
    ];
    const { messages, shown } = released(changed({ container: { volumeMounts } }), TRACE, 'DOC142');
    expect(messages).toMatchInlineSnapshot(
      `DOC142 milvus/my-release-milvus-standalone /milvus/configs/user.yaml: not mounted. No trace setting of the values reaches these pods. Undo what was changed in this object, or upgrade the release with the chart of milvus-helm.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment my-release-milvus-standalone -n milvus -o 'jsonpath={.spec.template.spec.containers[*].volumeMounts[*].mountPath}'",
        "/milvus/configs/default.yaml",
      ]
    `);
  });

  test('values without trace settings, or a mount of the whole folder', () => {
    expect(released(changed({ container: {} }), 'log: {}', 'DOC142').messages).toEqual([]);
    const volumeMounts = [{ name: 'milvus-config', mountPath: '/milvus/configs/operator' }];
    expect(released(changed({ container: { volumeMounts } }), TRACE, 'DOC142').messages).toEqual([]);
  });
});

describe('DOC143', () => {
  test('extraConfigFiles: null', () => {
    const { messages, shown } = released(changed({ data: { 'default.yaml': 'log: {}' } }), null);
    expect(messages).toMatchInlineSnapshot(
      `DOC143 milvus/my-release-milvus user.yaml: missing in this ConfigMap, but the pods mount it. The kubelet mounts a folder instead. Milvus drops all its files, looks for etcd on localhost and crash-loops. Set it, if only to an empty text: in values, extraConfigFiles must not be null.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data}'",
        "(no user.yaml)",
        "mend: helm get values my-release -n milvus -o yaml > my-release.values.yaml",
        "mend: $EDITOR my-release.values.yaml",
        "mend: helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-values -f my-release.values.yaml",
      ]
    `);
  });

  test('an empty file, or a ConfigMap that was not read', () => {
    expect(released(changed({ data: { 'user.yaml': '' } }), '').messages).toEqual([]);
    const unread = exampleCluster().filter(({ kind }) => kind !== 'ConfigMap');
    expect(released(unread, TRACE).messages).toEqual([]);
  });
});

describe('DOC144', () => {
  const broken = 'trace:\n\texporter: jaeger\n';

  test('a ConfigMap edited with tabs', () => {
    const { messages, shown } = released(changed({ data: { 'user.yaml': broken } }), TRACE);
    expect(messages).toMatchInlineSnapshot(
      `DOC144 milvus/my-release-milvus user.yaml: is not YAML: Tabs are not allowed as indentation, at line 2 of the text. Milvus drops all its files, looks for etcd on localhost and crash-loops. Apply the manifest of the release again, and restart the pods: they keep the file that they started with.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "(3 lines)",
        "mend: helm get manifest my-release -n milvus | kubectl apply --server-side --force-conflicts --field-manager=helm -n milvus -f -",
        "mend: kubectl rollout restart deployment/my-release-milvus-standalone -n milvus",
        "mend: kubectl rollout status deployment/my-release-milvus-standalone -n milvus --timeout=600s",
      ]
    `);
  });

  test('of the same text in the values, lint says it', () => {
    expect(released(changed({ data: { 'user.yaml': broken.trimEnd() } }), broken).messages).toEqual([]);
  });

  test('a second document, which Milvus does not read', () => {
    expect(released(changed({ data: { 'user.yaml': `${TRACE}---\nlog: {}\n` } }), TRACE).messages).toEqual([]);
  });
});
