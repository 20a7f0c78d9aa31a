import { check } from '../../../support/jaeger-v2-collector';

describe('JVT123', () => {
  test('a password as text', () => {
    const [message = ''] = check('JVT123', { env: [{ name: 'ES_PASSWORD', value: 'hunter2' }] });
    expect([message]).toMatchInlineSnapshot(
      `JVT123 production/jaeger spec.env[0].value: holds a credential in plain text. Everyone who can read the CR, the pods or the repository can read it. Put it in a Secret, and use valueFrom.secretKeyRef.`,
    );
    expect(message).not.toContain('hunter2');
  });

  test('a reference, and other variables, pass', () => {
    const secretKeyRef = { name: 'store', key: 'password' };
    expect(
      check('JVT123', {
        env: [
          { name: 'ES_PASSWORD', valueFrom: { secretKeyRef } },
          { name: 'ES_USERNAME', value: 'jaeger' },
        ],
      }),
    ).toEqual([]);
  });
});
