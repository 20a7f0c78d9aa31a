import { exampleChain } from '../../../lib/doctor/chain/example';
import { CONTEXT, isReached, MAY_READ_ALL, scopeArgs, scopeOf, VERSIONS } from '../../../lib/doctor/chain/scope';

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

test.each([
  ['yes', 'yes\n', true],
  ['no', 'no\n', true],
  ['no, with a reason', 'no - Required "container.pods.list" permission.\n', true],
  ['no answer', '', false],
])('an API server that does not tell its version is reached if it tells the rights: %s', (_, stdout, isThere) => {
  const version = { code: 1, stdout: '{}', stderr: 'Error from server (Forbidden): unknown' };
  const chain = exampleChain({
    given: [
      [VERSIONS, version],
      [MAY_READ_ALL, { code: 1, stdout, stderr: '' }],
    ],
  });
  expect(isReached(chain)).toBe(isThere);
});
