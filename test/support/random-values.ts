import fc, { type Arbitrary } from 'fast-check';

/** Any of the values; `fc.record` leaves a prop out now and then. */
export const any = <T>(...values: T[]) => fc.constantFrom<T[]>(...values);

/** The right values most of the time, and a wrong one now and then. */
export const mostly = <T>(right: Arbitrary<T>, ...wrong: T[]) =>
  fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: any(...wrong) });

/** A part that is made when its settings are tried: its factory may refuse them. */
export const later = <G, T>(given: Arbitrary<G>, make: (given: G) => T): Arbitrary<() => T> =>
  given.map((settings) => () => make(settings));

/** For `fc.record`: each prop is there or not. */
export const SOME: { requiredKeys: never[] } = { requiredKeys: [] };
