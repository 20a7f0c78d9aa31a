import { runScript } from './arguments';
import { checkTypes } from './types';

/** `npm run types`: of all there is, tests and tools as well. */
runScript('npm run types', () => checkTypes('all'));
