import type { PartPlan } from './part';

/** The oldest kubectl that does what a runbook asks of it. */
export interface KubectlVersion {
  readonly since: string;
  /** What older versions cannot do. */
  readonly reason: string;
}

/** Every runbook waits for Deployments by their label. */
const BY_LABEL: KubectlVersion = { since: '1.25', reason: 'older versions cannot wait for the Deployments of a label' };
/** Waiting for a field to appear, whatever its value. */
const FOR_FIELD: KubectlVersion = { since: '1.28', reason: 'older versions cannot wait for a field to appear' };

/** What the runbook needs. */
export function kubectlFor(waitsForSomeField: boolean): KubectlVersion {
  return waitsForSomeField ? FOR_FIELD : BY_LABEL;
}

/** Whether applying the part waits for a field to appear. */
export function waitsForField({ beforeApply = [], ready = [], afterNeeded = [], afterApply = [] }: PartPlan): boolean {
  const steps = [...beforeApply, ...ready, ...afterNeeded, ...afterApply];
  return steps.some(({ waits = [] }) => waits.some(({ until }) => until === 'field'));
}
