import { exampleChain } from '../../../lib/doctor/chain/example';
import { isReached, MAY_READ_ALL, VERSIONS } from '../../../lib/doctor/chain/scope';

const WITHOUT_VERSION = { code: 1, stdout: '{}', stderr: 'Error from server (Forbidden): unknown' };

test.each([
  ['yes', 'yes\n', true],
  ['no', 'no\n', true],
  ['no, with a reason', 'no - Required "container.pods.list" permission.\n', true],
  ['no answer', '', false],
])('an API server that does not tell its version is reached if it tells the rights: %s', (_, stdout, isThere) => {
  const mayRead = { code: 1, stdout, stderr: '' };
  const chain = exampleChain({
    given: [
      [VERSIONS, WITHOUT_VERSION],
      [MAY_READ_ALL, mayRead],
    ],
  });
  expect(isReached(chain)).toBe(isThere);
});
