import { releaseProblems } from '../../../support/release';

const REJECTED = 'the API server rejects the manifest, and helm install fails';
const STANDALONE = { cluster: { enabled: false } };
const ON = { enabled: true };

describe('MLV181', () => {
  const say = (path: string, what: string, fix: string) => `MLV181 p/r ${path}: ${what}: ${REJECTED}. ${fix}`;
  const OPERATORS = 'must be one of Equal, Exists';

  test.each([
    [{ key: 'a', operator: 'Equals' }, 'operator', `'Equals' ${OPERATORS}`, "Did you mean 'Equal'?"],
    [{ key: 'a', operator: 'In' }, 'operator', `'In' ${OPERATORS}`, 'Use one of Equal, Exists.'],
    [
      { key: 'a', effect: 'noschedule' },
      'effect',
      "'noschedule' must be one of NoExecute, NoSchedule, PreferNoSchedule",
      "Did you mean 'NoSchedule'?",
    ],
    [
      { value: 'a' },
      'key',
      "is missing: only operator 'Exists' can do without a key",
      'Set key, or use operator: Exists to tolerate every taint.',
    ],
    [
      { key: 'a', operator: 'Exists', value: 'b' },
      'value',
      "'b' must be empty with operator 'Exists'",
      'Remove it, or use operator: Equal.',
    ],
    [
      { key: 'a', effect: 'NoSchedule', tolerationSeconds: 60 },
      'tolerationSeconds',
      "60 needs effect 'NoExecute'",
      'Set effect: NoExecute, or remove tolerationSeconds.',
    ],
    [
      { key: 'a', value: 'b c' },
      'value',
      "'b c' is not a label value (letters, digits, -, _ and ., first and last alphanumeric)",
      'Use the value of the taint.',
    ],
    [
      { key: 'a b' },
      'key',
      "'a b' is not a label key (letters, digits, -, _ and ., first and last alphanumeric)",
      'Use the key of the taint, such as dedicated.',
    ],
    [{ key: 'a', value: true }, 'value', 'true must be text', "Write it in quotes: 'true'."],
    [{ key: 'a', values: ['b'] }, 'values', 'is an unknown field', "Did you mean 'value'?"],
  ])('a toleration %j', (toleration, key, what, fix) => {
    const tolerations = [{ operator: 'Exists' }, toleration];
    expect(releaseProblems('MLV181', { tolerations })).toEqual([say(`tolerations[1].${key}`, what, fix)]);
    expect(releaseProblems('MLV181', { queryNode: { tolerations } })).toEqual([
      say(`queryNode.tolerations[1].${key}`, what, fix),
    ]);
    expect(releaseProblems('MLV181', { minio: { tolerations } })).toEqual([
      say(`minio.tolerations[1].${key}`, what, fix),
    ]);
  });

  test('what is no list, and no mapping', () => {
    expect(releaseProblems('MLV181', { proxy: { tolerations: { key: 'a' } } })).toMatchInlineSnapshot(
      `MLV181 p/r proxy.tolerations: {"key":"a"} must be a list: the API server rejects the manifest, and helm install fails. Write a list.`,
    );
    expect(releaseProblems('MLV181', { proxy: { nodeSelector: ['pool=a'], resources: '4Gi' } })).toMatchInlineSnapshot(`
      MLV181 p/r proxy.nodeSelector: ["pool=a"] must be a mapping: the API server rejects the manifest, and helm install fails. Write a mapping.
      MLV181 p/r proxy.resources: '4Gi' must be a mapping: the API server rejects the manifest, and helm install fails. Write a mapping.
    `);
    expect(releaseProblems('MLV181', { proxy: { resources: { cpu: 1 } } })).toMatchInlineSnapshot(
      `MLV181 p/r proxy.resources.cpu: is an unknown field: the API server rejects the manifest, and helm install fails. Move it to limits or requests.`,
    );
    expect(releaseProblems('MLV181', { proxy: { resources: { limit: { cpu: 1 } } } })).toMatchInlineSnapshot(
      `MLV181 p/r proxy.resources.limit: is an unknown field: the API server rejects the manifest, and helm install fails. Did you mean 'limits'?`,
    );
  });

  test('pull policies in another case', () => {
    expect(
      [
        { image: { all: { pullPolicy: 'always' } } },
        { etcd: { image: { pullPolicy: 'always' } } },
        { pulsarv3: { images: { bookie: { pullPolicy: 'always' } } } },
        { attu: { ...ON, image: { pullPolicy: 'always' } } },
      ].flatMap((values) => releaseProblems('MLV181', values)),
    ).toMatchInlineSnapshot(`
      MLV181 p/r image.all.pullPolicy: 'always' must be one of Always, IfNotPresent, Never: the API server rejects the manifest, and helm install fails. Did you mean 'Always'?
      MLV181 p/r etcd.image.pullPolicy: 'always' must be one of Always, IfNotPresent, Never: the API server rejects the manifest, and helm install fails. Did you mean 'Always'?
      MLV181 p/r pulsarv3.images.bookie.pullPolicy: 'always' must be one of Always, IfNotPresent, Never: the API server rejects the manifest, and helm install fails. Did you mean 'Always'?
      MLV181 p/r attu.image.pullPolicy: 'always' must be one of Always, IfNotPresent, Never: the API server rejects the manifest, and helm install fails. Did you mean 'Always'?
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
