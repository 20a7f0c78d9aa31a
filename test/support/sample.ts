import fc, { type Arbitrary } from 'fast-check';
import { DiagnosticError } from '../../lib';
import type { JsonObject } from '../../lib/kubernetes/json';

const SEED = 4711;
export const SAMPLE = 70;

/**
 * Objects of random settings that our checks let pass, always the same ones.
 *
 * @param tries how many settings there are for each object, since most are refused.
 */
export function sampleOf<T>(
  settings: Arbitrary<T>,
  tries: number,
  written: (settings: T, index: number) => JsonObject,
): JsonObject[] {
  return fc
    .sample(settings, { seed: SEED, numRuns: SAMPLE * tries })
    .flatMap((one, index) => {
      try {
        return [written(one, index)];
      } catch (error) {
        if (error instanceof DiagnosticError) return [];
        throw error;
      }
    })
    .slice(0, SAMPLE);
}
