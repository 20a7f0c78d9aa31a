import { exampleChain } from '../../../lib/doctor/chain/example';
import { CONTEXT, MAY_READ_ALL, scopeArgs, scopeOf } from '../../../lib/doctor/chain/scope';

const context = JSON.stringify({ contexts: [{ context: { namespace: 'team' } }] });
const argsOf = (mayReadAll: string, namespaces: readonly string[] = [], namespace?: string) =>
  scopeArgs(
    scopeOf(
      exampleChain({
        asked: namespace === undefined ? {} : { namespace },
        texts: [
          [MAY_READ_ALL, mayReadAll],
          [CONTEXT, context],
        ],
        ...(namespaces.length === 0 ? {} : { expected: { folder: 'dist/x', objects: [], releases: [], namespaces } }),
      }),
    ),
  );

test('the namespace of -n, whatever may be read', () => {
  expect(argsOf('yes', ['a'], 'milvus')).toEqual(['-n', 'milvus']);
});

test('all that may be read', () => {
  expect(argsOf('yes', ['a'])).toEqual(['-A']);
});

test('of an account that may not read it all: the namespace of a folder of dist, or that of the context', () => {
  expect(argsOf('no')).toEqual(['-n', 'team']);
  expect(argsOf('no', ['a'])).toEqual(['-n', 'a']);
  expect(argsOf('no', ['a', 'b'])).toEqual(['-n', 'team']);
});
