import { stringAt } from '../../kubernetes/json';
import type { JaegerVolume } from '../volume';
import type { StorageParts } from '.';

export interface BadgerStorageProps {
  /** The volume that outlives the pod, such as `JaegerVolume.persistentVolumeClaim(...)`, with its mount. */
  readonly volume: JaegerVolume;
  /** A folder in the mount, for keys. Rejected outside of it. */
  readonly directoryKey: string;
  /** A folder in the mount, for values. Rejected outside of it. */
  readonly directoryValue: string;
  /** How long spans are kept, in Go's syntax. @default 72h */
  readonly spanStoreTtl?: string;
}

export function badgerStorage(props: BadgerStorageProps): StorageParts {
  const { volume, directoryKey, directoryValue, spanStoreTtl } = props;
  const badger = {
    ephemeral: false,
    'directory-key': directoryKey,
    'directory-value': directoryValue,
    ...(spanStoreTtl === undefined ? {} : { 'span-store-ttl': spanStoreTtl }),
  };
  const claim = stringAt(volume.volume, 'persistentVolumeClaim', 'claimName');
  return {
    spec: { options: { badger } },
    volumes: [volume],
    prerequisites: (namespace) =>
      claim === undefined
        ? []
        : [
            {
              text: `The PersistentVolumeClaim \`${claim}\` in namespace \`${namespace}\` is there:`,
              commands: [`kubectl get persistentvolumeclaim ${claim} -n ${namespace}`],
            },
          ],
  };
}

export function ephemeralBadgerStorage(): StorageParts {
  return { spec: { options: { badger: { ephemeral: true } } } };
}
