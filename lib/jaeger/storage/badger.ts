import type { Duration } from 'cdk8s';
import { goDuration } from '../../app/amounts';
import { checkProps, DURATION } from '../../app/props';
import { defined, stringAt } from '../../kubernetes/json';
import { resolvedPath } from '../../kubernetes/paths';
import type { JaegerVolume } from '../../jaeger-common/volume';
import { type StorageFlagsProps, storageOptions } from './options';
import type { StorageParts } from './parts';

/**
 * Settings of a Badger on a volume.
 *
 * @example
 * const volume = JaegerVolume.persistentVolumeClaim('data', {
 *   claimName: 'jaeger-badger',
 *   mountPath: '/badger',
 * });
 * const badger = JaegerStorage.badger({ volume, spanStoreTtl: Duration.days(7) });
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
export interface BadgerStorageProps extends StorageFlagsProps {
  /** A persistent volume, such as `JaegerVolume.persistentVolumeClaim(...)`, with its mount. */
  readonly volume: JaegerVolume;
  /** A folder in the mount, for keys. Rejected outside of it. @default - `key` below the mount path */
  readonly directoryKey?: string;
  /** A folder in the mount, for values. Rejected outside of it. @default - `data` below the mount path */
  readonly directoryValue?: string;
  /** How long spans are kept. @default Duration.hours(72) */
  readonly spanStoreTtl?: Duration;
}

/** Badger, as `spec.storage` says it. */
export function badgerStorage(props: BadgerStorageProps): StorageParts {
  checkProps('JaegerStorage.badger', props, { spanStoreTtl: DURATION });
  const { volume, spanStoreTtl, options } = props;
  const inMount = (folder: string): string => resolvedPath(`${stringAt(volume._mount, 'mountPath') ?? ''}/${folder}`);
  const { directoryKey = inMount('key'), directoryValue = inMount('data') } = props;
  const badger = {
    ephemeral: false,
    'directory-key': directoryKey,
    'directory-value': directoryValue,
    ...defined({ 'span-store-ttl': spanStoreTtl && goDuration(spanStoreTtl) }),
  };
  return {
    type: 'badger',
    spec: (where) => ({ options: storageOptions({ badger }, options, where) }),
    volumes: [volume],
  };
}

/** The same in the container itself. */
export function ephemeralBadgerStorage(): StorageParts {
  return { type: 'badger', spec: () => ({ options: { badger: { ephemeral: true } } }) };
}
