import { optionsTwiceRules } from '../../../../lib/rules/jaeger/options/props';
import { messages } from '../../../support/problems';
import { flatOptions, nestedOptions } from '../../../../lib/upstream/jaeger-options';
import { runRules } from '../../../../lib/diagnostics/run-rules';

describe('JAE030', () => {
  const twice = (options: object) =>
    messages(
      runRules(
        optionsTwiceRules,
        { fromProps: { 'a.b': 1 }, options: { ...options }, path: 'spec.x.options' },
        'x/jaeger',
      ),
      'JAE030',
    );

  test('an option that conflicts with a prop', () => {
    expect([{ a: { b: 2 } }, { 'a.b': 2 }].flatMap((options) => twice(options))).toMatchInlineSnapshot(`
      JAE030 x/jaeger spec.x.options.a.b: 2 conflicts with a prop, which sets 1. Only one value can be written. Remove one.
      JAE030 x/jaeger spec.x.options.a.b: 2 conflicts with a prop, which sets 1. Only one value can be written. Remove one.
    `);
  });

  test.each([{ a: { b: 1 } }, { a: { c: 2 } }, {}])('the same value, or another option: %j', (options) => {
    expect(twice(options)).toEqual([]);
  });
});

describe('options', () => {
  const nested = { a: { b: 1, c: { d: 'x' } }, e: [1] };
  const flat = { 'a.b': 1, 'a.c.d': 'x', e: [1] };

  test('are flattened to flags and nested again', () => {
    expect(flatOptions(nested)).toEqual(flat);
    expect(nestedOptions(flat)).toEqual(nested);
    expect(flatOptions({ 'a.b': { c: 1 } })).toEqual({ 'a.b.c': 1 });
  });

  test('stay dotted if one begins the name of another', () => {
    expect(nestedOptions({ 'a.b': 1, a: 2 })).toEqual({ a: 2, 'a.b': 1 });
    expect(nestedOptions({ a: 2, 'a.b': 1 })).toEqual({ a: 2, 'a.b': 1 });
  });
});
