import { runScript } from './arguments';
import { compileLibrary } from './jsii/compile';

/** `npm run build:jsii`: the library as it is published, without the command. */
runScript('npm run build:jsii', compileLibrary);
