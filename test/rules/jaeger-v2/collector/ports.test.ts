import { check } from '../../../support/jaeger-v2-collector';

describe('JVT112', () => {
  test('a name that is too long, and none', () => {
    expect(check('JVT112', { ports: [{ name: 'remote-sampling-http', port: 5778 }, { port: 5779 }] }))
      .toMatchInlineSnapshot(`
      JVT112 production/jaeger spec.ports[0].name: 'remote-sampling-http' must have at most 15 characters, not 20. The operator's webhook rejects the CR. Use a name such as 'port-5778'.
      JVT112 production/jaeger spec.ports[1].name: missing: each port needs a name. The operator's webhook rejects the CR. Use a name such as 'port-5779'.
    `);
  });

  test('a number that is too large', () => {
    expect(check('JVT112', { ports: [{ name: 'sampling', port: 99999 }] })).toMatchInlineSnapshot(
      `JVT112 production/jaeger spec.ports[0].port: 99999 must be a whole number from 1 to 65535. The operator's webhook rejects the CR. Use the port that Jaeger listens on.`,
    );
  });

  test.each(['Sampling', '5778', '-sampling', 'a--b', ''])('the name %j', (name) => {
    expect(check('JVT112', { ports: [{ name, port: 5778 }] })).toHaveLength(1);
  });

  test.each(['sampling', 'remote-sampling', '5778-http'])('the name %s passes', (name) => {
    expect(check('JVT112', { ports: [{ name, port: 5778 }] })).toEqual([]);
  });
});
