import { Environment, JaegerV2, JaegerV2Roles, TracingApp } from '../../../../lib';
import { runRules } from '../../../../lib/diagnostics/run-rules';
import { imageRules } from '../../../../lib/rules/jaeger-v2/props/images';
import { messages } from '../../../support/problems';
import { thrown } from '../../../support/thrown';

describe('JVT366', () => {
  function check(...images: readonly string[]): string[] {
    return images.flatMap((collector) =>
      messages(runRules(imageRules, { version: '2.20.0', images: { collector } }, 'production/jaeger'), 'JVT366'),
    );
  }

  test('no name, an image of Jaeger 1, and Jaeger 2 of another version', () => {
    expect(
      check('', 'Jaeger 2', 'jaegertracing/all-in-one:1.62.0', 'quay.io/jaegertracing/jaeger-query', 'jaeger:2.13.0'),
    ).toMatchInlineSnapshot(`
      JVT366 production/jaeger collector.image: '' must be the name of an image, with its tag. The pods stay in InvalidImageName. Use an image such as 'docker.io/jaegertracing/jaeger:2.20.0', or leave it out.
      JVT366 production/jaeger collector.image: 'Jaeger 2' must be the name of an image, with its tag. The pods stay in InvalidImageName. Use an image such as 'docker.io/jaegertracing/jaeger:2.20.0', or leave it out.
      JVT366 production/jaeger collector.image: 'jaegertracing/all-in-one:1.62.0' is an image of Jaeger 1. It does not know the flag --config, exits at startup and crash-loops. Use an image of Jaeger 2, or the construct Jaeger.
      JVT366 production/jaeger collector.image: 'quay.io/jaegertracing/jaeger-query' is an image of Jaeger 1. It does not know the flag --config, exits at startup and crash-loops. Use an image of Jaeger 2, or the construct Jaeger.
      JVT366 production/jaeger collector.image: 'jaeger:2.13.0' has Jaeger 2.13.0, but the configuration is for 2.20.0. Jaeger can reject the configuration. Then it exits at startup and crash-loops. Set version: JaegerV2Version.of('2.13.0').
    `);
  });

  test.each([
    ['jaegertracing/jaeger:1.76.0', 'is an image of Jaeger 1.'],
    ['jaegertracing/jaeger-agent', 'is an image of Jaeger 1.'],
    ['registry.example.com/jaegertracing/all-in-one@sha256:' + 'a'.repeat(64), 'is an image of Jaeger 1.'],
    ['ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-k8s:0.158.0', 'is the OpenTel'],
  ])('%s', (image, problem) => {
    expect(check(image)).toEqual([expect.stringContaining(`'${image}' ${problem}`)]);
  });

  test('the OpenTelemetry Collector itself', () => {
    expect(check('otel/opentelemetry-collector-contrib:0.158.0')).toMatchInlineSnapshot(
      `JVT366 production/jaeger collector.image: 'otel/opentelemetry-collector-contrib:0.158.0' is the OpenTelemetry Collector, which has none of the components of Jaeger. The pods exit at startup and crash-loop. Use an image such as 'docker.io/jaegertracing/jaeger:2.20.0', or leave it out.`,
    );
  });

  test('the same version, another tag, and an image of your own', () => {
    const digest = `@sha256:${'a'.repeat(64)}`;
    expect(
      check(
        `registry.example.com:5000/jaegertracing/jaeger:2.20.0${digest}`,
        'jaegertracing/jaeger:latest',
        'registry.example.com/mirror/jaeger:2.20.0',
        'registry.example.com/mirror/all-in-one-jaeger:2.20.0',
        'registry.example.com/tracing:7',
      ),
    ).toEqual([]);
  });

  test('stops the construct', () => {
    const env = new Environment(new TracingApp(), 'e');
    const roles = JaegerV2Roles.allInOne({ image: 'otel/opentelemetry-collector:0.158.0' });
    expect(thrown(() => new JaegerV2(env, 'jaeger', { roles }))).toMatch(/^JVT366 e\/jaeger allInOne\.image: /);
  });
});
