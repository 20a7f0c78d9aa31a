import fc from 'fast-check';
import { sharedYaml } from '../../lib/kubernetes/shared-yaml';
import { toYaml } from '../../lib/kubernetes/yaml';
import { jaegerCrd, sharedJaegerCrd } from '../../lib/upstream/jaeger-crd/jaeger-crd';

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.constantFrom('', 'no', '- a', 'a: 1', 'two\nlines', ' led\n by spaces\n\n', '1_000', 'é\u2028'),
    fc.double(),
    fc.constantFrom(true, false, null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'b\nc', '__proto__')), tie('tree'), { maxKeys: 4 }),
  ),
}));

/** The same part at two depths, twice at one, and in lists. */
function shared(part: unknown) {
  return { part, again: part, deeper: { part, list: [part, [part], { part }] } };
}

describe('writes what toYaml writes:', () => {
  test('the CRD, whose parts are shared', () => {
    expect(sharedYaml(sharedJaegerCrd())).toBe(toYaml(jaegerCrd()));
  });

  test('any document with parts that are shared', () => {
    fc.assert(
      fc.property(tree, (part) => {
        expect(sharedYaml(shared(part))).toBe(toYaml(shared(part)));
      }),
    );
  });

  test('an empty document', () => {
    expect(sharedYaml({})).toBe(toYaml({}));
  });
});
