import type { Duration, Size } from 'cdk8s';
import { goDuration, quantityOf, secondsOf } from '../../app/amounts';
import { checkProps, DURATION, partOf, required, SIZE } from '../../app/props';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import { JaegerVolume } from '../../jaeger-common/volume';
import { defined, type JsonObject } from '../../kubernetes/json';
import { durationRules } from '../../rules/jaeger-v2/props/durations';
import { type Claim, MAIN, type StorageParts } from './parts';

/**
 * Settings of a volume that is claimed for Badger.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export interface JaegerV2ClaimProps {
  /** How much is claimed. Badger keeps what has expired for some time: claim twice of what the traces need. */
  readonly size: Size;
  /** The StorageClass. @default - the one of the cluster */
  readonly storageClassName?: string;
}

/**
 * Where Badger keeps its files.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/badger/
 */
export class JaegerV2BadgerVolume {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A volume that the StatefulSet claims. The claim stays when the Jaeger is deleted. */
  static claim(props: JaegerV2ClaimProps): JaegerV2BadgerVolume {
    checkProps('JaegerV2BadgerVolume.claim', props, { size: required(SIZE) });
    const { size, storageClassName } = props;
    return new JaegerV2BadgerVolume({
      claim: {
        name: VOLUME,
        mountPath: FOLDER,
        spec: {
          accessModes: ['ReadWriteOnce'],
          ...defined({ storageClassName }),
          resources: { requests: { storage: quantityOf(size) } },
        },
      },
    });
  }

  /** A PersistentVolumeClaim in the namespace of the Jaeger, which you create. Rejected when its name is not a DNS subdomain. */
  static existingClaim(name: string): JaegerV2BadgerVolume {
    return new JaegerV2BadgerVolume({
      volume: JaegerVolume.persistentVolumeClaim(VOLUME, { claimName: name, mountPath: FOLDER }),
    });
  }

  private constructor(
    /**
     * Either of both.
     *
     * @internal
     */
    readonly _place: { readonly claim?: Claim; readonly volume?: JaegerVolume },
  ) {}
}

/**
 * Settings of a Badger in memory or in the files of the pod.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/badger/
 */
export interface JaegerV2EphemeralBadgerProps {
  /** How long traces are kept. Rejected below a second. @default Duration.hours(72) */
  readonly ttl?: Duration;
  /** How often Badger removes what has expired from its files. Rejected below a second. @default Duration.minutes(5) */
  readonly maintenanceInterval?: Duration;
}

/**
 * Settings of a Badger on a volume.
 *
 * @example
 * const badger = JaegerV2Storage.badger({
 *   volume: JaegerV2BadgerVolume.claim({ size: Size.gibibytes(20) }),
 *   ttl: Duration.days(7),
 * });
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/badger/
 */
export interface JaegerV2BadgerProps extends JaegerV2EphemeralBadgerProps {
  /** Where its files are. */
  readonly volume: JaegerV2BadgerVolume;
  /** Whether each write reaches the disk before the next one: slower, and no trace is lost when the node fails. @default false */
  readonly syncWrites?: boolean;
}

const VOLUME = 'badger';
const FOLDER = '/badger';

/** Badger on a volume, as a storage. */
export function badgerStorage(props: JaegerV2BadgerProps): StorageParts {
  const where = 'JaegerV2Storage.badger';
  checkProps(where, props, {
    volume: required(partOf('JaegerV2BadgerVolume', '_place')),
    ttl: DURATION,
    maintenanceInterval: DURATION,
  });
  const { claim, volume } = props.volume._place;
  const badger = {
    ephemeral: false,
    directories: { keys: `${FOLDER}/key`, values: `${FOLDER}/data` },
    ...lifetime(props, where),
    ...defined({ consistency: props.syncWrites }),
  };
  return {
    kind: 'badger',
    backends: () => ({ [MAIN]: { badger } }),
    ...defined({ claim }),
    contribution: () => ({ volumes: volume === undefined ? [] : [volume] }),
  };
}

/** Badger in the files of the pod, as a storage. */
export function ephemeralBadgerStorage(props: JaegerV2EphemeralBadgerProps): StorageParts {
  const where = 'JaegerV2Storage.ephemeralBadger';
  checkProps(where, props, { ttl: DURATION, maintenanceInterval: DURATION });
  const badger = { ephemeral: true, ...lifetime(props, where) };
  // It writes into a temporary folder, and the root of the container is read-only.
  const volume = JaegerVolume.emptyDir('tmp', { mountPath: '/tmp' });
  return {
    kind: 'badger',
    backends: () => ({ [MAIN]: { badger } }),
    contribution: () => ({ volumes: [volume] }),
  };
}

function lifetime({ ttl, maintenanceInterval }: JaegerV2EphemeralBadgerProps, where: string): JsonObject {
  const seconds = defined({
    ttl: ttl && secondsOf(ttl),
    maintenanceInterval: maintenanceInterval && secondsOf(maintenanceInterval),
  });
  throwErrors(runRules(durationRules, { seconds }, where));
  return defined({
    ttl: ttl && { spans: goDuration(ttl) },
    maintenance_interval: maintenanceInterval && goDuration(maintenanceInterval),
  });
}
