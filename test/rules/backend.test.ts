import { messages } from '../support/problems';
import { protocolRules } from '../../lib/rules/backend';
import { runRules } from '../../lib/diagnostics/run-rules';

describe('JAE029', () => {
  const asked = (protocol: string) =>
    messages(
      runRules(protocolRules, { protocol, offered: ['a'], because: 'it is off', fix: 'Switch it on.' }, 'x/jaeger'),
      'JAE029',
    );

  test('a protocol that is not offered', () => {
    expect(asked('b')).toMatchInlineSnapshot(
      `JAE029 x/jaeger endpoint: 'b' is not offered: it is off. Nothing listens there, and every trace is lost. Switch it on.`,
    );
  });

  test('one that is', () => {
    expect(asked('a')).toEqual([]);
  });
});
