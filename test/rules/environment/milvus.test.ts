import { Diagnostics, Jaeger, MilvusRelease, MilvusTracing } from '../../../lib';
import { environment } from '../../support/environment';
import { thrown } from '../../support/thrown';

describe('MLV045', () => {
  function environmentWith(...names: readonly string[]) {
    const { app, env } = environment({}, { strict: true });
    Diagnostics.of(env).accept('MLV043', 'a trial');
    const jaeger = new Jaeger(env, 'jaeger', { resources: { limits: { memory: '1Gi' } } });
    for (const id of names) {
      new MilvusRelease(env, id, { namespace: id, tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 }) });
    }
    return app;
  }

  test('two releases and one Jaeger', () => {
    expect(thrown(() => environmentWith('a', 'b').render())).toMatchInlineSnapshot(
      `MLV045 env/b tracing: 'Jaeger default/jaeger' also receives the traces of env/a. Milvus names its services after its components only, so a trace does not show which Milvus it comes from. Use a separate Jaeger for each, or accept the warning: Diagnostics.of(env).accept('MLV045', '...').`,
    );
  });

  test('one passes', () => {
    expect(thrown(() => environmentWith('a').render())).toBeUndefined();
  });
});
