import {
  type ConfigMapVolumeProps,
  type EmptyDirProps,
  JaegerVolume,
  type PersistentVolumeClaimProps,
  type SecretVolumeProps,
  type VolumeMountProps,
} from '../../lib';

const mounted = (name: string, readOnly?: boolean) => ({
  name,
  mountPath: '/data',
  ...(readOnly === undefined ? {} : { readOnly }),
});

test('of a Secret, minimal: read-only', () => {
  const { volume, mount } = JaegerVolume.secret('tls', { secretName: 'jaeger-tls', mountPath: '/data' });
  expect([volume, mount]).toStrictEqual([{ name: 'tls', secret: { secretName: 'jaeger-tls' } }, mounted('tls', true)]);
});

test('of a Secret, with all props', () => {
  const props: Required<SecretVolumeProps> = { secretName: 'jaeger-tls', mountPath: '/data', readOnly: false };
  expect(JaegerVolume.secret('tls', props).mount).toStrictEqual(mounted('tls', false));
});

test('of a ConfigMap, minimal and with all props', () => {
  const { volume, mount } = JaegerVolume.configMap('files', { configMapName: 'jaeger', mountPath: '/data' });
  expect([volume, mount]).toStrictEqual([{ name: 'files', configMap: { name: 'jaeger' } }, mounted('files', true)]);
  const props: Required<ConfigMapVolumeProps> = { configMapName: 'jaeger', mountPath: '/data', readOnly: false };
  expect(JaegerVolume.configMap('files', props).mount).toStrictEqual(mounted('files', false));
});

test('of a claim, minimal and with all props', () => {
  const { volume, mount } = JaegerVolume.persistentVolumeClaim('data', { claimName: 'jaeger', mountPath: '/data' });
  expect([volume, mount]).toStrictEqual([
    { name: 'data', persistentVolumeClaim: { claimName: 'jaeger' } },
    mounted('data'),
  ]);
  const props: Required<PersistentVolumeClaimProps> = { claimName: 'jaeger', mountPath: '/data', readOnly: true };
  expect(JaegerVolume.persistentVolumeClaim('data', props).mount).toStrictEqual(mounted('data', true));
});

test('of a folder, minimal and with all props', () => {
  const { volume, mount } = JaegerVolume.emptyDir('tmp', { mountPath: '/data' });
  expect([volume, mount]).toStrictEqual([{ name: 'tmp', emptyDir: {} }, mounted('tmp')]);
  const props: Required<EmptyDirProps> = { sizeLimit: '1024Mi', mountPath: '/data', readOnly: false };
  expect(JaegerVolume.emptyDir('tmp', props).volume).toStrictEqual({ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } });
});

test('any other', () => {
  const props: Required<VolumeMountProps> = { mountPath: '/data', readOnly: true };
  const { volume, mount } = JaegerVolume.of({ name: 'host', hostPath: { path: '/var/data' } }, props);
  expect([volume, mount]).toStrictEqual([{ name: 'host', hostPath: { path: '/var/data' } }, mounted('host', true)]);
});
