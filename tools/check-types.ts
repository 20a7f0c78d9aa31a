import { runScript } from './arguments';
import { checkTypes } from './types';

/** `npm run types`: checks all sources, including tests and tools. */
runScript('npm run types', () => checkTypes('all'));
