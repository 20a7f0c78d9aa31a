import { runScript } from './arguments';
import { writeBaseline } from './jsii/baseline';
import { compileLibrary } from './jsii/compile';

/** `npm run api:release`: the public API of now is what the next changes are compared with. */
runScript('npm run api:release', () => {
  const code = compileLibrary();
  if (code === 0) writeBaseline();
  return code;
});
