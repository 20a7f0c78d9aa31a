import { Environment, JaegerV2, JaegerV2Version, TracingApp } from '../../../../lib';
import { runRules } from '../../../../lib/diagnostics/run-rules';
import { describe as message } from '../../../../lib/diagnostics/report';
import { versionRules } from '../../../../lib/rules/jaeger-v2/props/version';
import { thrown } from '../../../support/thrown';

const all = (jaeger: string, isListed = false) =>
  runRules(versionRules, { jaeger, isListed }, 'production/jaeger').map(message);
const found = (jaeger: string) => all(jaeger).join('\n');

describe('JVT393', () => {
  test.each([['2.9.0'], ['1.62.0'], ['v2.20.0'], ['2.20'], ['3.0.0'], ['latest']])('%s', (jaeger) => {
    expect(found(jaeger)).toMatch(/^JVT393 .* must be a release of Jaeger 2 from 2\.13\.0 on/);
  });

  test('messages', () => {
    expect([found('2.9.0'), found('1.62.0')].join('\n')).toMatchInlineSnapshot(`
      JVT393 production/jaeger version: '2.9.0' must be a release of Jaeger 2 from 2.13.0 on, such as 2.20.0. The image does not exist, or Jaeger rejects the configuration and crash-loops. Use JaegerV2Version.V2_20_0, or JaegerV2Version.of('2.21.0').
      JVT393 production/jaeger version: '1.62.0' must be a release of Jaeger 2 from 2.13.0 on, such as 2.20.0. The image does not exist, or Jaeger rejects the configuration and crash-loops. Use the construct Jaeger for Jaeger 1.
    `);
  });

  test('a release of Jaeger 2', () => {
    expect(all('2.20.0', true)).toEqual([]);
  });

  test('stops the construct', () => {
    const env = new Environment(new TracingApp(), 'e');
    expect(thrown(() => new JaegerV2(env, 'jaeger', { version: JaegerV2Version.of('2.12.0') }))).toMatch(
      /^JVT393 e\/jaeger version: /,
    );
  });
});

describe('JVT392', () => {
  test('messages', () => {
    expect(found('2.21.0')).toMatchInlineSnapshot(
      `JVT392 production/jaeger version: '2.21.0' is not a release that was verified. Its settings may have other names, and Jaeger then exits at startup. Run Jaeger's 'validate' on the configuration, and read its release notes; then accept this.`,
    );
  });

  test('a listed release', () => {
    expect(all('2.20.0', true)).toEqual([]);
  });
});

test('the constants are listed, also when their numbers are written out', () => {
  expect(JaegerV2Version.V2_13_0._listed).toBe(true);
  expect(JaegerV2Version.of('2.20.0')._listed).toBe(true);
  expect(JaegerV2Version.of('2.21.0')._listed).toBe(false);
});
