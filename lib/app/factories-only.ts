import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { factoryRules } from '../rules/app';

interface AnyClass {
  readonly name: string;
}

/**
 * Rejects an abstract class that is made by its constructor: TypeScript, Java and Go do so themselves, JavaScript and Python do not.
 *
 * @param made the class that is made: `new.target`
 * @param factory the call of a factory, for the message
 */
export function factoriesOnly(made: AnyClass, { name }: AnyClass, factory: string): void {
  if (made.name === name) throwErrors(runRules(factoryRules, { name, factory }, name));
}
