import { objectNeeded } from '../app/plan/need';
import type { Step } from '../app/plan/step';

/** What must exist for the storage and volumes of a Jaeger. */
export interface JaegerNeeds {
  /** What to know before anything is applied. */
  readonly prerequisites: readonly Step[];
  /** What must be there when the Jaeger is applied, and may need its namespace. */
  readonly beforeApply: readonly Step[];
}

/** A PersistentVolumeClaim that a volume names: you create it. */
export function claimNeeded(name: string, namespace: string): JaegerNeeds {
  return {
    prerequisites: [
      {
        text: `A PersistentVolumeClaim \`${name}\` in namespace \`${namespace}\`, which you create. "Apply" checks it before the Jaeger is applied.`,
      },
    ],
    beforeApply: [
      {
        text: `The PersistentVolumeClaim \`${name}\` in namespace \`${namespace}\` exists:`,
        needs: [objectNeeded('PersistentVolumeClaim', name, 'pods of the Jaeger mount it', namespace)],
      },
    ],
  };
}
