import { crMessages } from '../../../support/milvus-cr';

const REJECTED = 'The API server rejects the pods, and the Milvus never becomes ready.';
const TOO_MUCH = { requests: { memory: '16G' }, limits: { memory: '8Gi' } };

describe('MLV184', () => {
  const above = (path: string) =>
    `MLV184 milvus.yaml ${path}.requests.memory: '16G' is above the limit '8Gi'. ${REJECTED} Lower it, or raise ` +
    `${path}.limits.memory.`;

  test('a request above its limit', () => {
    expect(crMessages('MLV184', { components: { resources: TOO_MUCH } })).toMatchInlineSnapshot(
      `MLV184 milvus.yaml spec.components.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the pods, and the Milvus never becomes ready. Lower it, or raise spec.components.resources.limits.memory.`,
    );
    expect(
      crMessages('MLV184', { mode: 'cluster', components: { queryNode: { resources: TOO_MUCH } } }),
    ).toMatchInlineSnapshot(
      `MLV184 milvus.yaml spec.components.queryNode.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the pods, and the Milvus never becomes ready. Lower it, or raise spec.components.queryNode.resources.limits.memory.`,
    );
  });

  test.each([
    ['etcd', ''],
    ['storage', ''],
    ['pulsar', '.broker'],
  ])('of %s, which the operator installs', (dependency, part) => {
    const settings = { resources: TOO_MUCH };
    const values = part === '' ? settings : { broker: settings };
    const dependencies = { [dependency]: { inCluster: { values } } };
    expect(crMessages('MLV184', { mode: 'cluster', dependencies })).toEqual([
      above(`spec.dependencies.${dependency}.inCluster.values${part}.resources`),
    ]);
    const external = { [dependency]: { external: true, inCluster: { values } } };
    expect(crMessages('MLV184', { mode: 'cluster', dependencies: external })).toEqual([]);
  });

  test('reports invalid quantities that no schema checks, and unknown resources', () => {
    const values = { resources: { limits: { memory: '2GB' } } };
    expect(crMessages('MLV184', { dependencies: { etcd: { inCluster: { values } } } })).toMatchInlineSnapshot(
      `MLV184 milvus.yaml spec.dependencies.etcd.inCluster.values.resources.limits.memory: invalid quantity '2GB'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean '2G' or '2Gi'?`,
    );
    expect(crMessages('MLV184', { components: { resources: { limits: { memroy: '1Gi' } } } })).toMatchInlineSnapshot(
      `MLV184 milvus.yaml spec.components.resources.limits: unknown resource 'memroy'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean 'memory'?`,
    );
  });

  test.each([
    {},
    { components: { resources: { requests: { memory: '8Gi', cpu: 1 }, limits: { memory: '8192Mi' } } } },
    // The schema tells.
    { components: { resources: { limits: { cpu: '4 cores' } } } },
    // Those of a role replace the common ones.
    {
      components: {
        resources: { limits: { memory: '8Gi' } },
        standalone: { resources: { requests: { memory: '16Gi' } } },
      },
    },
    // What does not run.
    { mode: 'standalone', components: { queryNode: { resources: TOO_MUCH } } },
    { mode: 'cluster', dependencies: { kafka: { inCluster: { values: { resources: TOO_MUCH } } } } },
  ])('%j passes', (spec) => {
    expect(crMessages('MLV184', spec)).toEqual([]);
  });
});

describe('MLV185', () => {
  test('reports invalid words and numbers', () => {
    expect(
      [
        { tolerations: [{ key: 'a', operator: 'Equals' }] },
        { imagePullPolicy: 'always' },
        { topologySpreadConstraints: [{ maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }] },
      ].flatMap((settings) => [
        ...crMessages('MLV185', { components: settings }),
        ...crMessages('MLV185', { mode: 'cluster', components: { proxy: settings } }),
      ]),
    ).toMatchInlineSnapshot(`
      MLV185 milvus.yaml spec.components.tolerations[0].operator: unknown operator 'Equals'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean 'Equal'?
      MLV185 milvus.yaml spec.components.proxy.tolerations[0].operator: unknown operator 'Equals'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean 'Equal'?
      MLV185 milvus.yaml spec.components.imagePullPolicy: unknown image pull policy 'always'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean 'Always'?
      MLV185 milvus.yaml spec.components.proxy.imagePullPolicy: unknown image pull policy 'always'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean 'Always'?
      MLV185 milvus.yaml spec.components.topologySpreadConstraints[0].maxSkew: 0 must be a whole number of 1 or more. The API server rejects the pods, and the Milvus never becomes ready. Use 1.
      MLV185 milvus.yaml spec.components.proxy.topologySpreadConstraints[0].maxSkew: 0 must be a whole number of 1 or more. The API server rejects the pods, and the Milvus never becomes ready. Use 1.
    `);
  });

  test('of a group of a role, and of a sub-chart', () => {
    const tolerations = [{ key: 'a', operator: 'Equals' }];
    const groups = [{ name: 'a', replicas: 1, tolerations }];
    expect(crMessages('MLV185', { mode: 'cluster', components: { queryNode: { groups } } })).toMatchInlineSnapshot(
      `MLV185 milvus.yaml spec.components.queryNode.groups[0].tolerations[0].operator: unknown operator 'Equals'. The API server rejects the pods, and the Milvus never becomes ready. Did you mean 'Equal'?`,
    );
    const values = { tolerations: { key: 'a' } };
    expect(crMessages('MLV185', { dependencies: { storage: { inCluster: { values } } } })).toMatchInlineSnapshot(
      `MLV185 milvus.yaml spec.dependencies.storage.inCluster.values.tolerations: {"key":"a"} must be a list. The API server rejects the pods, and the Milvus never becomes ready. Write a list.`,
    );
  });

  test.each([
    {},
    { components: { tolerations: [{ operator: 'Exists' }], imagePullPolicy: '' } },
    // The schema tells.
    {
      components: {
        tolerations: {},
        affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } },
      },
    },
    { mode: 'standalone', components: { proxy: { imagePullPolicy: 'always' } } },
  ])('%j passes', (spec) => {
    expect(crMessages('MLV185', spec)).toEqual([]);
  });
});

describe('MLV186', () => {
  test('labels and node selectors', () => {
    expect(crMessages('MLV186', { components: { nodeSelector: { pool: 'a b' } } })).toMatchInlineSnapshot(
      `MLV186 milvus.yaml spec.components.nodeSelector["pool"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the pods, and the Milvus never becomes ready. Use a label that the nodes have.`,
    );
    expect(crMessages('MLV186', { components: { podLabels: { team: 'a b' } } })).toMatchInlineSnapshot(
      `MLV186 milvus.yaml spec.components.podLabels["team"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the pods, and the Milvus never becomes ready. Correct it, or move free text into an annotation.`,
    );
    const values = { nodeSelector: { gpu: true } };
    expect(crMessages('MLV186', { dependencies: { etcd: { inCluster: { values } } } })).toMatchInlineSnapshot(
      `MLV186 milvus.yaml spec.dependencies.etcd.inCluster.values.nodeSelector["gpu"]: true must be a string. The API server rejects the pods, and the Milvus never becomes ready. Write it in quotes: 'true'.`,
    );
  });

  test.each([
    {},
    { components: { nodeSelector: { 'kubernetes.io/os': 'linux' }, podAnnotations: { note: 'free text' } } },
    // The schema tells.
    { components: { nodeSelector: { gpu: true } } },
  ])('%j passes', (spec) => {
    expect(crMessages('MLV186', spec)).toEqual([]);
  });
});

describe('MLV187', () => {
  test('reports invalid names', () => {
    expect(
      [
        { priorityClassName: 'High Priority' },
        { serviceAccountName: 'Milvus' },
        { imagePullSecrets: [{ name: 'ok' }, { name: 'My Secret' }] },
        { volumes: [{ name: 'a', secret: { secretName: 'My Secret' } }] },
      ].flatMap((settings) => crMessages('MLV187', { components: settings })),
    ).toMatchInlineSnapshot(`
      MLV187 milvus.yaml spec.components.priorityClassName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No object can have this name, and the pods never start. Use the object's metadata.name, not its contents.
      MLV187 milvus.yaml spec.components.serviceAccountName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No object can have this name, and the pods never start. Use the object's metadata.name, not its contents.
      MLV187 milvus.yaml spec.components.imagePullSecrets[1].name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No object can have this name, and the pods never start. Use the object's metadata.name, not its contents.
      MLV187 milvus.yaml spec.components.volumes[0].secret.secretName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No object can have this name, and the pods never start. Use the object's metadata.name, not its contents.
    `);
  });

  test.each([
    {},
    { components: { priorityClassName: 'system-cluster-critical', imagePullSecrets: [{ name: '' }] } },
    { dependencies: { etcd: { inCluster: { values: { priorityClassName: '{{ .Values.class }}' } } } } },
  ])('%j passes', (spec) => {
    expect(crMessages('MLV187', spec)).toEqual([]);
  });
});
