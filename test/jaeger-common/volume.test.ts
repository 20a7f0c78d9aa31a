import { Size } from 'cdk8s';
import { MountPropagation } from 'cdk8s-plus-28';
import {
  type JaegerConfigMapVolumeProps,
  type JaegerEmptyDirProps,
  JaegerVolume,
  type JaegerPersistentVolumeClaimProps,
  type JaegerSecretVolumeProps,
  type JaegerVolumeMountProps,
  SecretRef,
} from '../../lib';

const mounted = (name: string, readOnly?: boolean) => ({
  name,
  mountPath: '/data',
  ...(readOnly === undefined ? {} : { readOnly }),
});

const mount: Required<JaegerVolumeMountProps> = {
  mountPath: '/data',
  readOnly: false,
  subPath: 'a',
  subPathExpr: '$(POD)',
  mountPropagation: MountPropagation.NONE,
};
const fully = (name: string) => ({ name, ...mount });

test('of a Secret, minimal: read-only', () => {
  const { _volume: volume, _mount: at } = JaegerVolume.secret('tls', {
    secret: SecretRef.fromName('jaeger-tls'),
    mountPath: '/data',
  });
  expect([volume, at]).toStrictEqual([{ name: 'tls', secret: { secretName: 'jaeger-tls' } }, mounted('tls', true)]);
});

test('of a Secret, with all props', () => {
  const props: Required<JaegerSecretVolumeProps> = { secret: SecretRef.fromName('jaeger-tls'), ...mount };
  expect(JaegerVolume.secret('tls', props)._mount).toStrictEqual(fully('tls'));
});

test('of a ConfigMap, minimal and with all props', () => {
  const { _volume: volume, _mount: at } = JaegerVolume.configMap('files', {
    configMapName: 'jaeger',
    mountPath: '/data',
  });
  expect([volume, at]).toStrictEqual([{ name: 'files', configMap: { name: 'jaeger' } }, mounted('files', true)]);
  const props: Required<JaegerConfigMapVolumeProps> = { configMapName: 'jaeger', ...mount };
  expect(JaegerVolume.configMap('files', props)._mount).toStrictEqual(fully('files'));
});

test('of a claim, minimal and with all props', () => {
  const { _volume: volume, _mount: at } = JaegerVolume.persistentVolumeClaim('data', {
    claimName: 'jaeger',
    mountPath: '/data',
  });
  expect([volume, at]).toStrictEqual([
    { name: 'data', persistentVolumeClaim: { claimName: 'jaeger' } },
    mounted('data'),
  ]);
  const props: Required<JaegerPersistentVolumeClaimProps> = { claimName: 'jaeger', ...mount };
  expect(JaegerVolume.persistentVolumeClaim('data', props)._mount).toStrictEqual(fully('data'));
});

test('of a folder, minimal and with all props', () => {
  const { _volume: volume, _mount: at } = JaegerVolume.emptyDir('tmp', { mountPath: '/data' });
  expect([volume, at]).toStrictEqual([{ name: 'tmp', emptyDir: {} }, mounted('tmp')]);
  const props: Required<JaegerEmptyDirProps> = { sizeLimit: Size.mebibytes(1024), ...mount };
  const all = JaegerVolume.emptyDir('tmp', props);
  expect([all._volume, all._mount]).toStrictEqual([{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }, fully('tmp')]);
});

test('any other, minimal and with all props', () => {
  const hostPath = { name: 'host', hostPath: { path: '/var/data' } };
  const minimal = JaegerVolume.of(hostPath, { mountPath: '/data' });
  expect([minimal._volume, minimal._mount]).toStrictEqual([hostPath, mounted('host')]);
  expect(JaegerVolume.of(hostPath, mount)._mount).toStrictEqual(fully('host'));
});
