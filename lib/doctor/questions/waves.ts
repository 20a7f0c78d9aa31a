import { firstWave } from './first';
import { secondWave } from './second';
import { thirdWave } from './third';
import { fourthWave } from './fourth';
import type { Wave } from './wave';

/** All questions, in waves: each wave depends on the answers before it. */
export const WAVES: readonly Wave[] = [firstWave, secondWave, thirdWave, fourthWave];
