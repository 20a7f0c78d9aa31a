import { expectedWave } from './expected';
import { apiWave } from './fifth';
import { firstWave } from './first';
import { fourthWave } from './fourth';
import { secondWave } from './second';
import { thirdWave } from './third';
import type { Wave } from './wave';

const fourthWaves: Wave = (chain) => [...fourthWave(chain), ...expectedWave(chain)];

/** All questions, in waves: each wave depends on the answers before it. The last one follows what its own answers point to. */
export const WAVES: readonly Wave[] = [firstWave, secondWave, thirdWave, fourthWaves, apiWave, apiWave, apiWave];
