import { runScript } from './arguments';
import { buildPublished } from './published';

/** `npm run build`: the library and the command as they are published. */
runScript('npm run build', buildPublished);
