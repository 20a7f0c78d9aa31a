import { messages } from '../../../support/problems';
import { milvusReleasePropsRules, type MilvusReleasePropsSubject } from '../../../../lib/rules/milvus/release/props';
import { runRules } from '../../../../lib/diagnostics/run-rules';

function check(code: string, props: Partial<MilvusReleasePropsSubject>): string[] {
  return messages(runRules(milvusReleasePropsRules, { userYaml: {}, values: {}, ...props }, 'production/r'), code);
}

describe('MLV007', () => {
  const rest = 'is given beside the prop tracing: one of the two would silently replace the other';

  test.each(['trace', 'Trace'])('%s in userYaml', (key) => {
    expect(check('MLV007', { userYaml: { [key]: {} } })).toEqual([
      `MLV007 production/r userYaml.${key}: ${rest}. Remove it: the prop tracing makes it.`,
    ]);
  });

  test('extraConfigFiles in values', () => {
    expect(check('MLV007', { values: { extraConfigFiles: {} } })).toMatchInlineSnapshot(
      `MLV007 production/r values.extraConfigFiles: is given beside the prop tracing: one of the two would silently replace the other. Move the content of its user.yaml into the prop userYaml.`,
    );
  });

  test('other settings pass', () => {
    expect(check('MLV007', { userYaml: { traces: {}, log: { trace: 1 } }, values: { trace: {} } })).toEqual([]);
  });
});

describe('MLV008', () => {
  const loop: Record<string, unknown> = {};
  loop.again = [loop];

  test.each([
    [{ a: [1, () => 1] }, 'values.a[1]: is a function'],
    [{ a: { b: Symbol('s') } }, 'values.a.b: is a symbol'],
    [{ a: 1n }, 'values.a: is a bigint'],
    [{ a: new Date(0) }, 'values.a: is an object of class Date'],
    [{ a: new Map() }, 'values.a: is an object of class Map'],
    [{ a: NaN }, 'values.a: is the number NaN'],
    [{ a: -Infinity }, 'values.a: is the number -Infinity'],
    [{ a: [undefined] }, 'values.a[0]: is undefined'],
    [loop, 'values.again[0]: is part of itself'],
  ])('%p', (values, expected) => {
    expect(check('MLV008', { values })).toEqual([
      `MLV008 production/r ${expected}: YAML has no word for it, or a reader takes it for something else. ` +
        'Use text, numbers, booleans, null, lists and plain objects.',
    ]);
  });

  test('userYaml too', () => {
    expect(check('MLV008', { userYaml: { log: { level: NaN } } })).toMatchInlineSnapshot(
      `MLV008 production/r userYaml.log.level: is the number NaN: YAML has no word for it, or a reader takes it for something else. Use text, numbers, booleans, null, lists and plain objects.`,
    );
  });

  test('plain data passes, the same object twice and an absent property too', () => {
    const shared = { cpu: '1' };
    const bare: unknown = Object.create(null);
    const values = { a: 'x', b: 1, c: true, d: null, e: [shared, [shared]], f: undefined, g: bare };
    expect(check('MLV008', { values })).toEqual([]);
  });
});
