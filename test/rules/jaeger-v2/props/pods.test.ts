import { JAEGER_V2, withRole } from '../../../../lib/models/jaeger-v2/install';
import { check } from './support';

const fixed = (pods: number) => ({ least: pods, most: pods, isScaled: false });
const range = (least: number, most: number) => ({ least, most, isScaled: true });

describe('JVT361', () => {
  test('no pod, a part of a pod, and ranges that are none', () => {
    const counts = [fixed(0), fixed(-1), fixed(1.5), range(3, 2), range(1, 0), range(0, 2)];
    expect(check('JVT361', ...counts.map((count) => withRole({ count })))).toMatchInlineSnapshot(`
      JVT361 production/jaeger collector.scale.replicas: 0 must be a whole number of 1 or more. No pod runs: nothing is received, or nothing is shown. Use 2, so that one pod can be restarted.
      JVT361 production/jaeger collector.scale.replicas: -1 must be a whole number of 1 or more. No pod runs: nothing is received, or nothing is shown. Use 2, so that one pod can be restarted.
      JVT361 production/jaeger collector.scale.replicas: 1.5 must be a whole number of 1 or more. No pod runs: nothing is received, or nothing is shown. Use 2, so that one pod can be restarted.
      JVT361 production/jaeger collector.scale.minReplicas: 3 must be at most maxReplicas, which is 2. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Swap the two.
      JVT361 production/jaeger collector.scale.maxReplicas: 0 must be a whole number of 1 or more. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use 2, so that one pod can be restarted.
      JVT361 production/jaeger collector.scale.minReplicas: 0 must be a whole number of 1 or more. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use 2, so that one pod can be restarted.
    `);
  });

  test('one pod, and a range of one', () => {
    expect(check('JVT361', withRole({ count: fixed(1) }), withRole({ count: range(1, 1) }))).toEqual([]);
  });
});

describe('JVT362', () => {
  test('autoscaled without requests', () => {
    const count = range(1, 5);
    const settings = { resources: { limits: { memory: '1Gi' } } };
    expect(check('JVT362', withRole({ count }), withRole({ count, settings }))).toMatchInlineSnapshot(`
      JVT362 production/jaeger collector.resources.requests: missing cpu and memory, which autoscaling needs. The HorizontalPodAutoscaler cannot measure the load and adds no pods. Set requests such as cpu: '500m' and memory: '512Mi', or use scale: JaegerScale.replicas(2).
      JVT362 production/jaeger collector.resources.requests: missing cpu, which autoscaling needs. The HorizontalPodAutoscaler cannot measure the load and adds no pods. Set requests such as cpu: '500m', or use scale: JaegerScale.replicas(2).
    `);
  });

  test('requests of both, or limits in their place, or a fixed number', () => {
    const resources = { requests: { cpu: '1' }, limits: { memory: '1Gi' } };
    expect(check('JVT362', withRole({ count: range(1, 5), settings: { resources } }), withRole({}))).toEqual([]);
  });
});

describe('JVT363', () => {
  test('what Kubernetes rejects in settings of pods', () => {
    const wrong = [
      { resources: { limits: { memroy: '1Gi' } } },
      { resources: { limits: { memory: '1GB' } } },
      { resources: { requests: { cpu: '-1' } } },
      { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } },
      { podLabels: { 'a b': 'c' } },
      { nodeSelector: { disk: 'very fast' } },
      { tolerations: [{ key: 'a', operator: 'Is' }] },
      { imagePullPolicy: 'always' },
    ];
    expect(check('JVT363', ...wrong.map((settings) => withRole({ settings })))).toMatchInlineSnapshot(`
      JVT363 production/jaeger collector.resources.limits: unknown resource 'memroy'. The API server rejects the object that makes the pods, and no pod starts. Did you mean 'memory'?
      JVT363 production/jaeger collector.resources.limits.memory: invalid quantity '1GB'. The API server rejects the object that makes the pods, and no pod starts. Did you mean '1G' or '1Gi'?
      JVT363 production/jaeger collector.resources.requests.cpu: '-1' must not be negative. The API server rejects the object that makes the pods, and no pod starts. Use 1, or remove it.
      JVT363 production/jaeger collector.resources.requests.memory: '2Gi' is above the limit '1Gi'. The API server rejects the object that makes the pods, and no pod starts. Lower it, or raise collector.resources.limits.memory.
      JVT363 production/jaeger collector.podLabels["a b"]: invalid label key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object that makes the pods, and no pod starts. Correct it, or move free text into an annotation.
      JVT363 production/jaeger collector.nodeSelector["disk"]: invalid label value 'very fast': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object that makes the pods, and no pod starts. Use a label that the nodes have.
      JVT363 production/jaeger collector.tolerations[0].operator: unknown operator 'Is'. The API server rejects the object that makes the pods, and no pod starts. Use one of Equal, Exists.
      JVT363 production/jaeger collector.imagePullPolicy: unknown image pull policy 'always'. The API server rejects the object that makes the pods, and no pod starts. Did you mean 'Always'?
    `);
  });

  test('what it accepts', () => {
    const settings = {
      resources: { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1Gi' } },
      podLabels: { team: 'search' },
      tolerations: [{ key: 'a', operator: 'Exists' }],
      imagePullPolicy: 'Always',
    };
    expect(check('JVT363', withRole({ settings }))).toEqual([]);
  });
});

describe('JVT364', () => {
  test('labels of the selectors, of all objects and of pods', () => {
    const metadata = { labels: { 'app.kubernetes.io/name': 'traces' } };
    const settings = { podLabels: { 'app.kubernetes.io/instance': 'milvus' } };
    expect(check('JVT364', { ...JAEGER_V2, metadata }, withRole({ settings }))).toMatchInlineSnapshot(`
      JVT364 production/jaeger labels["app.kubernetes.io/name"]: 'traces' is reserved: Services and selectors find the pods by it. The Jaeger's own value replaces it. Use another label.
      JVT364 production/jaeger collector.podLabels["app.kubernetes.io/instance"]: 'milvus' is reserved: Services and selectors find the pods by it. The Jaeger's own value replaces it. Use another label.
    `);
  });

  test('other labels', () => {
    const metadata = { labels: { 'app.kubernetes.io/part-of': 'search' } };
    expect(check('JVT364', { ...JAEGER_V2, metadata }, withRole({ settings: { podLabels: { app: 'x' } } }))).toEqual(
      [],
    );
  });
});

describe('JVT365', () => {
  const volumes = [{ name: 'ca' }, { name: 'ui' }];

  test('a name and a folder that are taken', () => {
    const names = { volumes: [{ name: 'config' }, { name: 'ca' }, { name: 'ca' }] };
    const folders = { volumes, mounts: [{ mountPath: '/conf' }, { mountPath: '/ca' }] };
    const same = { volumes, mounts: [{ mountPath: '/ca' }, { mountPath: '/ca' }] };
    expect(check('JVT365', ...[names, folders, same].map((settings) => withRole({ settings })))).toMatchInlineSnapshot(`
      JVT365 production/jaeger collector.volumes[0].name: 'config' is used by another volume of the pod. The API server rejects the object that makes the pods, and no pod starts. Use another name. For StorageTls it is 'volumeName'.
      JVT365 production/jaeger collector.volumes[2].name: 'ca' is used by another volume of the pod. The API server rejects the object that makes the pods, and no pod starts. Use another name. For StorageTls it is 'volumeName'.
      JVT365 production/jaeger collector.volumes[0].mountPath: '/conf' is used by another volume of the pod. The API server rejects the object that makes the pods, and no pod starts. Use another folder. For StorageTls it is 'mountPath'.
      JVT365 production/jaeger collector.volumes[1].mountPath: '/ca' is used by another volume of the pod. The API server rejects the object that makes the pods, and no pod starts. Use another folder. For StorageTls it is 'mountPath'.
    `);
  });

  test('two volumes in two folders', () => {
    const settings = { volumes, mounts: [{ mountPath: '/ca' }, { mountPath: '/conf/ui' }] };
    expect(check('JVT365', withRole({ settings }))).toEqual([]);
  });
});

describe('JVT367', () => {
  test('a ServiceAccount, a priority class and a claim whose names are none', () => {
    const volumes = [{ name: 'badger', persistentVolumeClaim: { claimName: 'My Claim' } }];
    const settings = { serviceAccountName: 'My Account', priorityClassName: 'High', volumes };
    expect(check('JVT367', withRole({ settings }))).toMatchInlineSnapshot(`
      JVT367 production/jaeger collector.serviceAccountName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JVT367 production/jaeger collector.priorityClassName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JVT367 production/jaeger collector.volumes[0].persistentVolumeClaim.claimName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
    `);
  });

  test('names of objects', () => {
    const volumes = [{ name: 'badger', persistentVolumeClaim: { claimName: 'traces' } }];
    expect(check('JVT367', withRole({ settings: { serviceAccountName: 'tracing', volumes } }))).toEqual([]);
  });
});
