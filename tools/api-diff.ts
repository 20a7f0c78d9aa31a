import { runScript } from './arguments';
import { compareWithBaseline } from './jsii/baseline';
import { compileLibrary } from './jsii/compile';

/** `npm run api:diff`: fails if the public API is not compatible with the last release. */
runScript('npm run api:diff', () => compileLibrary() || compareWithBaseline());
