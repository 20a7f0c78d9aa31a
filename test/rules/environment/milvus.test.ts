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
      `MLV045 env/b tracing: 'Jaeger default/jaeger' takes the traces of env/a too. Milvus names its services after its components alone, and nothing in a trace tells which Milvus it is of. Give each a Jaeger of its own, or accept it: Diagnostics.of(env).accept('MLV045', '...').`,
    );
  });

  test('one passes', () => {
    expect(thrown(() => environmentWith('a').render())).toBeUndefined();
  });
});
