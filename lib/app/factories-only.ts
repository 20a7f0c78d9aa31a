import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { factoryRules } from '../rules/app';

interface AnyClass {
  readonly name: string;
}

/**
 * Rejects what no factory makes: an abstract class that is made by its constructor, and a class of the user's that extends it. TypeScript,
 * Java and Go reject the first themselves, JavaScript and Python do not.
 *
 * @param made the class that is made: `new.target`
 * @param ours the classes that the factories make
 * @param factory the call of a factory, for the message
 */
export function factoriesOnly(made: AnyClass, ours: readonly AnyClass[], factory: string): void {
  const { name } = made;
  if (!ours.includes(made)) throwErrors(runRules(factoryRules, { name, factory }, name));
}
