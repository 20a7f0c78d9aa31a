import { Duration, Size } from 'cdk8s';
import {
  type JaegerV2BadgerProps,
  JaegerV2BadgerVolume,
  type JaegerV2ClaimProps,
  type JaegerV2EphemeralBadgerProps,
  JaegerV2Roles,
  JaegerV2Storage,
  JaegerV2Version,
} from '../../../lib';
import { objectAt } from '../../../lib/kubernetes/json';
import { objects } from '../support';

const { V2_20_0 } = JaegerV2Version;
const directories = { keys: '/badger/key', values: '/badger/data' };

test('minimal: on a claimed volume, and not ephemeral', () => {
  const volume = JaegerV2BadgerVolume.claim({ size: Size.gibibytes(20) });
  const { _parts: parts } = JaegerV2Storage.badger({ volume });
  expect(parts.backends(V2_20_0)).toStrictEqual({ main: { badger: { ephemeral: false, directories } } });
  expect(parts.claim).toStrictEqual({
    name: 'badger',
    mountPath: '/badger',
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } } },
  });
  expect(parts.contribution?.(V2_20_0)).toStrictEqual({ volumes: [] });
});

test('all props', () => {
  const claim: Required<JaegerV2ClaimProps> = { size: Size.gibibytes(1), storageClassName: 'ssd' };
  const props: Required<JaegerV2BadgerProps> = {
    volume: JaegerV2BadgerVolume.claim(claim),
    ttl: Duration.days(7),
    maintenanceInterval: Duration.minutes(1),
    syncWrites: true,
  };
  const { _parts: parts } = JaegerV2Storage.badger(props);
  const badger = {
    ephemeral: false,
    directories,
    ttl: { spans: '168h' },
    maintenance_interval: '1m',
    consistency: true,
  };
  expect(parts.backends(V2_20_0)).toStrictEqual({ main: { badger } });
  expect(parts.claim?.spec).toHaveProperty('storageClassName', 'ssd');
});

test('on a claim that exists, one pod ends before the next one starts', () => {
  const storage = JaegerV2Storage.badger({ volume: JaegerV2BadgerVolume.existingClaim('traces') });
  const written = objects({ roles: JaegerV2Roles.allInOne({ storage }) });
  expect(written['Deployment jaeger']).toMatchObject({ spec: { strategy: { type: 'Recreate' } } });
  const pod = objectAt(written['Deployment jaeger'], 'spec', 'template', 'spec');
  expect(pod.volumes).toContainEqual({ name: 'badger', persistentVolumeClaim: { claimName: 'traces' } });
  const container: unknown = Array.isArray(pod.containers) ? pod.containers[0] : undefined;
  expect(objectAt(container).volumeMounts).toContainEqual({ name: 'badger', mountPath: '/badger' });
  expect(Object.keys(written).filter((name) => name.startsWith('StatefulSet'))).toStrictEqual([]);
});

test('a claimed volume is that of a StatefulSet', () => {
  const volume = JaegerV2BadgerVolume.claim({ size: Size.gibibytes(1) });
  const written = objects({ roles: JaegerV2Roles.allInOne({ storage: JaegerV2Storage.badger({ volume }) }) });
  expect(written['StatefulSet jaeger']).toMatchObject({
    spec: { volumeClaimTemplates: [{ metadata: { name: 'badger' } }] },
  });
});

test('an ephemeral one writes into a temporary folder', () => {
  const { _parts: parts } = JaegerV2Storage.ephemeralBadger();
  expect(parts.backends(V2_20_0)).toStrictEqual({ main: { badger: { ephemeral: true } } });
  expect(parts.claim).toBeUndefined();
  expect(parts.contribution?.(V2_20_0).volumes?.map(({ _mount: mount }) => mount)).toStrictEqual([
    { name: 'tmp', mountPath: '/tmp' },
  ]);
  const props: Required<JaegerV2EphemeralBadgerProps> = {
    ttl: Duration.hours(1),
    maintenanceInterval: Duration.seconds(30),
  };
  expect(JaegerV2Storage.ephemeralBadger(props)._parts.backends(V2_20_0)).toStrictEqual({
    main: { badger: { ephemeral: true, ttl: { spans: '1h' }, maintenance_interval: '30s' } },
  });
});
