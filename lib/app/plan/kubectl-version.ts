import type { PartPlan } from './part';

/** Waiting for a field to appear, whatever its value, came with this kubectl. */
export const FIELD_WAITS_SINCE = '1.31';

/** Whether applying the part waits for a field to appear. */
export function waitsForField({ beforeApply = [], ready = [], afterNeeded = [], afterApply = [] }: PartPlan): boolean {
  const steps = [...beforeApply, ...ready, ...afterNeeded, ...afterApply];
  return steps.some(({ waits = [] }) => waits.some(({ until }) => until === 'field'));
}
