import { Duration } from 'cdk8s';
import { type BadgerStorageProps, JaegerStorage, JaegerVolume, type MemoryStorageProps } from '../../../lib';

test('memory, minimal: 100000 traces', () => {
  const storage = JaegerStorage.memory();
  expect([storage._type, storage._volumes]).toEqual(['memory', []]);
  expect(storage._toSpec('here')).toStrictEqual({ type: 'memory', options: { memory: { 'max-traces': 100000 } } });
});

test('memory, with all props', () => {
  const props: Required<MemoryStorageProps> = { maxTraces: 5 };
  expect(JaegerStorage.memory(props)._toSpec('here')).toStrictEqual({
    type: 'memory',
    options: { memory: { 'max-traces': 5 } },
  });
});

test('memory without a limit', () => {
  expect(JaegerStorage.unlimitedMemory()._toSpec('here')).toStrictEqual({ type: 'memory' });
});

const volume = JaegerVolume.persistentVolumeClaim('data', { claimName: 'jaeger', mountPath: '/badger' });

test('Badger, minimal', () => {
  const storage = JaegerStorage.badger({ volume });
  expect(storage._volumes).toEqual([volume]);
  expect(storage._toSpec('here')).toStrictEqual({
    type: 'badger',
    options: { badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badger/data' } },
  });
});

test('Badger, with all props', () => {
  const props: Required<BadgerStorageProps> = {
    volume,
    directoryKey: '/badger/keys',
    directoryValue: '/badger/values',
    spanStoreTtl: Duration.days(7),
    options: { 'badger.maintenance-interval': '10m' },
  };
  expect(JaegerStorage.badger(props)._toSpec('here')).toStrictEqual({
    type: 'badger',
    options: {
      badger: {
        ephemeral: false,
        'directory-key': '/badger/keys',
        'directory-value': '/badger/values',
        'span-store-ttl': '168h',
        'maintenance-interval': '10m',
      },
    },
  });
});

test('Badger below a mount path that ends with a slash', () => {
  const mounted = JaegerVolume.persistentVolumeClaim('data', { claimName: 'jaeger', mountPath: '/mnt/badger/' });
  expect(JaegerStorage.badger({ volume: mounted })._toSpec('here').options).toStrictEqual({
    badger: { ephemeral: false, 'directory-key': '/mnt/badger/key', 'directory-value': '/mnt/badger/data' },
  });
});

test('Badger in files that are gone with the pod', () => {
  expect(JaegerStorage.ephemeralBadger()._toSpec('here')).toStrictEqual({
    type: 'badger',
    options: { badger: { ephemeral: true } },
  });
});
