import { releaseProblems } from '../../../support/release';

const STANDALONE = { cluster: { enabled: false } };
const ON = { enabled: true };

describe('MLV181', () => {
  test('reports tolerations of all pods, of one component and of MinIO', () => {
    expect(
      [
        { key: 'a', operator: 'Equals' },
        { key: 'a', operator: 'In' },
        { key: 'a', effect: 'Noschedule' },
        { value: 'a' },
        { key: 'a', operator: 'Exists', value: 'b' },
        { key: 'a', effect: 'NoSchedule', tolerationSeconds: 60 },
        { key: 'a', value: 'b c' },
        { key: 'a b' },
        { key: 'a', value: true },
        { key: 'a', values: ['b'] },
      ].flatMap((toleration) => {
        const tolerations = [{ operator: 'Exists' }, toleration];
        return [
          ...releaseProblems('MLV181', { tolerations }),
          ...releaseProblems('MLV181', { queryNode: { tolerations } }),
          ...releaseProblems('MLV181', { minio: { tolerations } }),
        ];
      }),
    ).toMatchInlineSnapshot(`
      MLV181 p/r tolerations[1].operator: unknown operator 'Equals'. The API server rejects the manifest, and helm install fails. Did you mean 'Equal'?
      MLV181 p/r queryNode.tolerations[1].operator: unknown operator 'Equals'. The API server rejects the manifest, and helm install fails. Did you mean 'Equal'?
      MLV181 p/r minio.tolerations[1].operator: unknown operator 'Equals'. The API server rejects the manifest, and helm install fails. Did you mean 'Equal'?
      MLV181 p/r tolerations[1].operator: unknown operator 'In'. The API server rejects the manifest, and helm install fails. Use one of Equal, Exists.
      MLV181 p/r queryNode.tolerations[1].operator: unknown operator 'In'. The API server rejects the manifest, and helm install fails. Use one of Equal, Exists.
      MLV181 p/r minio.tolerations[1].operator: unknown operator 'In'. The API server rejects the manifest, and helm install fails. Use one of Equal, Exists.
      MLV181 p/r tolerations[1].effect: unknown taint effect 'Noschedule'. The API server rejects the manifest, and helm install fails. Did you mean 'NoSchedule'?
      MLV181 p/r queryNode.tolerations[1].effect: unknown taint effect 'Noschedule'. The API server rejects the manifest, and helm install fails. Did you mean 'NoSchedule'?
      MLV181 p/r minio.tolerations[1].effect: unknown taint effect 'Noschedule'. The API server rejects the manifest, and helm install fails. Did you mean 'NoSchedule'?
      MLV181 p/r tolerations[1].key: missing: only operator 'Exists' works without a key. The API server rejects the manifest, and helm install fails. Set it, or use operator: Exists to tolerate every taint.
      MLV181 p/r queryNode.tolerations[1].key: missing: only operator 'Exists' works without a key. The API server rejects the manifest, and helm install fails. Set it, or use operator: Exists to tolerate every taint.
      MLV181 p/r minio.tolerations[1].key: missing: only operator 'Exists' works without a key. The API server rejects the manifest, and helm install fails. Set it, or use operator: Exists to tolerate every taint.
      MLV181 p/r tolerations[1].value: 'b' must be empty with operator 'Exists'. The API server rejects the manifest, and helm install fails. Remove it, or use operator: Equal.
      MLV181 p/r queryNode.tolerations[1].value: 'b' must be empty with operator 'Exists'. The API server rejects the manifest, and helm install fails. Remove it, or use operator: Equal.
      MLV181 p/r minio.tolerations[1].value: 'b' must be empty with operator 'Exists'. The API server rejects the manifest, and helm install fails. Remove it, or use operator: Equal.
      MLV181 p/r tolerations[1].tolerationSeconds: 60 requires effect 'NoExecute'. The API server rejects the manifest, and helm install fails. Set effect: NoExecute, or remove tolerationSeconds.
      MLV181 p/r queryNode.tolerations[1].tolerationSeconds: 60 requires effect 'NoExecute'. The API server rejects the manifest, and helm install fails. Set effect: NoExecute, or remove tolerationSeconds.
      MLV181 p/r minio.tolerations[1].tolerationSeconds: 60 requires effect 'NoExecute'. The API server rejects the manifest, and helm install fails. Set effect: NoExecute, or remove tolerationSeconds.
      MLV181 p/r tolerations[1].value: invalid taint value 'b c': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use the value of the taint.
      MLV181 p/r queryNode.tolerations[1].value: invalid taint value 'b c': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use the value of the taint.
      MLV181 p/r minio.tolerations[1].value: invalid taint value 'b c': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use the value of the taint.
      MLV181 p/r tolerations[1].key: invalid taint key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use the key of the taint, such as 'dedicated'.
      MLV181 p/r queryNode.tolerations[1].key: invalid taint key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use the key of the taint, such as 'dedicated'.
      MLV181 p/r minio.tolerations[1].key: invalid taint key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use the key of the taint, such as 'dedicated'.
      MLV181 p/r tolerations[1].value: true must be text. The API server rejects the manifest, and helm install fails. Write it in quotes: 'true'.
      MLV181 p/r queryNode.tolerations[1].value: true must be text. The API server rejects the manifest, and helm install fails. Write it in quotes: 'true'.
      MLV181 p/r minio.tolerations[1].value: true must be text. The API server rejects the manifest, and helm install fails. Write it in quotes: 'true'.
      MLV181 p/r tolerations[1].values: unknown field. The API server rejects the manifest, and helm install fails. Did you mean 'value'?
      MLV181 p/r queryNode.tolerations[1].values: unknown field. The API server rejects the manifest, and helm install fails. Did you mean 'value'?
      MLV181 p/r minio.tolerations[1].values: unknown field. The API server rejects the manifest, and helm install fails. Did you mean 'value'?
    `);
  });

  test('reports other types than lists and mappings', () => {
    expect(releaseProblems('MLV181', { proxy: { tolerations: { key: 'a' } } })).toMatchInlineSnapshot(
      `MLV181 p/r proxy.tolerations: {"key":"a"} must be a list. The API server rejects the manifest, and helm install fails. Write a list.`,
    );
    expect(releaseProblems('MLV181', { proxy: { nodeSelector: ['pool=a'], resources: '4Gi' } })).toMatchInlineSnapshot(`
      MLV181 p/r proxy.nodeSelector: ["pool=a"] must be a mapping. The API server rejects the manifest, and helm install fails. Write a mapping.
      MLV181 p/r proxy.resources: '4Gi' must be a mapping. The API server rejects the manifest, and helm install fails. Write a mapping.
    `);
    expect(releaseProblems('MLV181', { proxy: { resources: { cpu: 1 } } })).toMatchInlineSnapshot(
      `MLV181 p/r proxy.resources.cpu: unknown field. The API server rejects the manifest, and helm install fails. Move it to limits or requests.`,
    );
    expect(releaseProblems('MLV181', { proxy: { resources: { limit: { cpu: 1 } } } })).toMatchInlineSnapshot(
      `MLV181 p/r proxy.resources.limit: unknown field. The API server rejects the manifest, and helm install fails. Did you mean 'limits'?`,
    );
  });

  test('reports pull policies in another case', () => {
    expect(
      [
        { image: { all: { pullPolicy: 'always' } } },
        { etcd: { image: { pullPolicy: 'always' } } },
        { pulsarv3: { images: { bookie: { pullPolicy: 'always' } } } },
        { attu: { ...ON, image: { pullPolicy: 'always' } } },
      ].flatMap((values) => releaseProblems('MLV181', values)),
    ).toMatchInlineSnapshot(`
      MLV181 p/r image.all.pullPolicy: unknown image pull policy 'always'. The API server rejects the manifest, and helm install fails. Did you mean 'Always'?
      MLV181 p/r etcd.image.pullPolicy: unknown image pull policy 'always'. The API server rejects the manifest, and helm install fails. Did you mean 'Always'?
      MLV181 p/r pulsarv3.images.bookie.pullPolicy: unknown image pull policy 'always'. The API server rejects the manifest, and helm install fails. Did you mean 'Always'?
      MLV181 p/r attu.image.pullPolicy: unknown image pull policy 'always'. The API server rejects the manifest, and helm install fails. Did you mean 'Always'?
    `);
  });

  test.each([
    {},
    { tolerations: {}, nodeSelector: [], affinity: null, topologySpreadConstraints: '' },
    { tolerations: [{ operator: 'Exists' }, { key: 'a', operator: 'Equal', value: '', effect: '' }] },
    { tolerations: [{ key: 'node.kubernetes.io/not-ready', effect: 'NoExecute', tolerationSeconds: 0 }] },
    { tolerations: [{ key: 'a', value: null, tolerationSeconds: null }] },
    { pulsarv3: { affinity: { anti_affinity: false }, broker: { affinity: { anti_affinity: true, type: 'x' } } } },
    { etcd: { tolerations: '{{ .Values.global.tolerations }}' } },
    { image: { all: { pullPolicy: 'Always' } }, attu: { image: { pullPolicy: 'always' } } },
    { proxy: { strategy: { type: 'Recreate' } } },
    // Not read there: the warning about keys says so.
    { standalone: { strategy: { type: 'none' } }, proxy: { imagePullPolicy: 'always' }, ...STANDALONE },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV181', values)).toEqual([]);
  });
});
