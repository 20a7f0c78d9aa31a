import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { exampleLog } from '../../../../lib/doctor/links/configuration/example';
import { restartRules } from '../../../../lib/doctor/links/configuration/restart-rules';
import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const AFTER = '2026-01-01T12:00:00Z';
const BEFORE = '2025-12-31T12:00:00Z';

function started(exporter: string): string {
  return `[2026/01/01 00:00:03.000 +00:00] [INFO] [tracer/tracer.go:78] ["Init tracer finished"] [Exporter=${exporter}]`;
}

/** The pod of the example is of 2026-01-01T00:00:00Z. */
function examined(changes: Readonly<Record<string, string>>, log: string, pod: JsonObject = {}): Examined {
  const objects = exampleCluster().map((object) => {
    const { kind, metadata } = object;
    if (!isObject(metadata) || metadata.namespace !== 'milvus') return object;
    if (kind === 'Pod') return { ...object, ...pod };
    if (kind !== 'ConfigMap') return object;
    const managedFields = Object.entries(changes).map(([key, time]) => ({
      ...{ manager: 'helm', operation: 'Apply', time },
      fieldsV1: key === 'metadata' ? { 'f:metadata': {} } : { 'f:data': { [`f:${key}`]: {} } },
    }));
    return { ...object, metadata: { ...metadata, managedFields } };
  });
  return new Examined(restartRules, { objects, texts: exampleLog(objects, log) });
}

describe('DOC147', () => {
  test('the pod still has the exporter of before', () => {
    const { messages, shown } = examined({ 'user.yaml': AFTER }, started('stdout'));
    expect(messages).toMatchInlineSnapshot(
      `DOC147 milvus/my-release-milvus-standalone pods: started before the last change of ConfigMap my-release-milvus (2026-01-01T12:00:00Z). The file in a running pod never changes: Milvus still has the old settings. Restart the pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod my-release-milvus-standalone-abc12-x1 -n milvus -o 'jsonpath={.metadata.creationTimestamp}'",
        "2026-01-01T00:00:00Z",
        "mend: kubectl rollout restart deployment/my-release-milvus-standalone -n milvus",
        "mend: kubectl rollout status deployment/my-release-milvus-standalone -n milvus --timeout=600s",
      ]
    `);
  });

  test('the pod still loses spans', () => {
    const log = `${started('jaeger')}\n2026/01/01 00:01:00 failed to upload traces; HTTP status code: 404`;
    expect(examined({ 'user.yaml': AFTER }, log).messages).toMatchInlineSnapshot(
      `DOC147 milvus/my-release-milvus-standalone pods: started before the last change of ConfigMap my-release-milvus (2026-01-01T12:00:00Z). The file in a running pod never changes: Milvus still has the old settings. Restart the pods.`,
    );
  });

  test('a change before the start, of another file, or of labels', () => {
    expect(examined({ 'user.yaml': BEFORE }, started('stdout')).messages).toEqual([]);
    expect(examined({ 'default.yaml': AFTER, metadata: AFTER }, started('stdout')).messages).toEqual([]);
  });

  test('a container that was restarted since reads the new file', () => {
    const container = {
      name: 'standalone',
      restartCount: 1,
      ready: true,
      state: { running: { startedAt: '2026-01-01T13:00:00Z' } },
    };
    const status = {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [container],
    };
    expect(examined({ 'user.yaml': AFTER }, started('stdout'), { status }).messages).toEqual([]);
  });
});

describe('DOC148', () => {
  test('the old settings work', () => {
    expect(examined({ 'user.yaml': AFTER }, started('jaeger')).messages).toMatchInlineSnapshot(
      `DOC148 milvus/my-release-milvus-standalone pods: started before the last change of ConfigMap my-release-milvus (2026-01-01T12:00:00Z). The file in a running pod never changes: Milvus still has the old settings. Restart the pods.`,
    );
  });

  test('a log that is not known', () => {
    expect(examined({ 'user.yaml': AFTER }, '').messages).toMatchInlineSnapshot(
      `DOC148 milvus/my-release-milvus-standalone pods: started before the last change of ConfigMap my-release-milvus (2026-01-01T12:00:00Z). The file in a running pod never changes: Milvus still has the old settings. Restart the pods.`,
    );
  });

  test('times that are not known', () => {
    expect(examined({}, started('jaeger')).messages).toEqual([]);
  });
});
