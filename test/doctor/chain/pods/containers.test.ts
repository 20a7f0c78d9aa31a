import { currentContainer, isOver, mainContainer } from '../../../../lib/doctor/chain/pods/containers';
import { podOf, RUNNING } from '../../../support/doctor-objects';

const MILVUS = { name: 'standalone', image: 'milvusdb/milvus:v2.6.15' };
const PROXY = { name: 'istio-proxy', image: 'istio/proxyv2:1.24.0' };

describe('the container that runs the program', () => {
  test.each([
    ['the one of the image, behind a sidecar', [PROXY, MILVUS], {}, 'standalone'],
    ['a mirrored image with a digest', [PROXY, { name: 'x', image: 'mirror:5000/q/jaeger@sha256:00' }], {}, 'x'],
    [
      'the operator beside its proxy',
      [{ name: 'kube-rbac-proxy' }, { name: 'jaeger-operator' }],
      {},
      'jaeger-operator',
    ],
    ['the annotated one of several', [{ name: 'a' }, { name: 'b' }], { default: 'b' }, 'b'],
    ['the first of several', [{ name: 'a' }, { name: 'b' }], {}, 'a'],
    ['a lone sidecar', [PROXY], {}, 'istio-proxy'],
    ['a lookalike image', [{ name: 'a', image: 'x/notmilvus:1' }, MILVUS], {}, 'standalone'],
  ])('%s', (_, containers, { default: named }: { default?: string }, name) => {
    const annotations = named === undefined ? {} : { 'kubectl.kubernetes.io/default-container': named };
    expect(mainContainer(podOf({ name: 'p', containers, annotations }))?.name).toBe(name);
  });

  test('none', () => {
    expect(mainContainer(podOf({ name: 'p', containers: [] }))).toBeUndefined();
  });
});

describe('the container that a pod waits for', () => {
  const init = { name: 'config', image: 'milvusdb/milvus-config-tool:v0.1.2' };
  const examined = (status: object, restartPolicy?: string) =>
    currentContainer(
      podOf({
        name: 'p',
        containers: [MILVUS],
        initContainers: [{ ...init, ...(restartPolicy === undefined ? {} : { restartPolicy }) }],
        initStatuses: [{ name: 'config', ...status }],
      }),
    )?.name;

  test.each([
    ['an init container that fails', { state: { terminated: { exitCode: 1 } } }, undefined, 'config'],
    ['an init container that runs', { state: RUNNING }, undefined, 'config'],
    ['an init container that has ended', { state: { terminated: { exitCode: 0 } } }, undefined, 'standalone'],
    ['a native sidecar that runs', { state: RUNNING, started: true }, 'Always', 'standalone'],
    ['a native sidecar that does not start', { state: {}, started: false }, 'Always', 'config'],
  ])('%s', (_, status, restartPolicy, name) => {
    expect(examined(status, restartPolicy)).toBe(name);
  });

  test('a pod that the kubelet has not seen', () => {
    const pod = podOf({ name: 'p', containers: [MILVUS], initContainers: [init], statuses: [] });
    expect(currentContainer(pod)?.name).toBe('standalone');
  });
});

test('pods that others replace', () => {
  expect(isOver(podOf({ name: 'p' }))).toBe(false);
  expect(isOver(podOf({ name: 'p', phase: 'Failed' }))).toBe(true);
  expect(isOver(podOf({ name: 'p', metadata: { deletionTimestamp: '2026-01-02T03:00:00Z' } }))).toBe(true);
});
