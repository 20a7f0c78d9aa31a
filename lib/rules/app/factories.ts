import { type Finding, type Rule, Severity } from '../../diagnostics/rule';

/** A class that its factories make, made by its constructor. */
export interface MadeByConstructor {
  /** Its name. */
  readonly name: string;
  /** One of its factories. */
  readonly factory: string;
}

export const factoryRules: readonly Rule<MadeByConstructor>[] = [
  {
    code: 'APP039',
    severity: Severity.ERROR,
    summary: 'a class with factories is made by one of them',
    example: () => ({ name: 'JaegerStorage', factory: 'JaegerStorage.memory()' }),
    *check({ name, factory }): Iterable<Finding> {
      yield {
        path: 'constructor',
        value: name,
        problem: 'must be made by a factory.',
        effect: 'Nothing can be written from it.',
        fix: `Use a factory, for example ${factory}.`,
      };
    },
  },
];
