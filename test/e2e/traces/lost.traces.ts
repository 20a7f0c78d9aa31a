import { TRACER_VERSIONS } from '../../../tools/e2e/parts';
import { arrived } from './arrived';
import { JAEGER_1 } from './jaeger-1';
import { JAEGER_2 } from './jaeger-2';
import { MISTAKES } from './mistakes';
import { setting } from './setting';
import type { Traced } from './tracer';
import { committed, reaching, reported } from './user-yaml';

test.each(MISTAKES)('our rules report: $what', ({ trace, codes }) => {
  expect(reported(`trace: { ${trace} }\n`)).toEqual(codes);
});

describe.each([JAEGER_1, JAEGER_2])('a Jaeger $version without TLS', (jaeger) => {
  const set = setting(() => ({ jaeger, receivers: { thrift: true, otlp: {} } }));

  describe.each(TRACER_VERSIONS)('and the tracer of Milvus %s', (milvus) => {
    const results = new Map<string, Traced>();
    // All at once: some exporters try for 10 s.
    beforeAll(async () => {
      await Promise.all(
        MISTAKES.map(async ({ what, trace }) => {
          const userYaml = reaching(set.jaeger(), `trace: { ${trace} }\n`);
          results.set(what, await set.tracers().run({ milvus, role: 'lost', userYaml }));
        }),
      );
      // Jaeger has what came before this.
      const userYaml = reaching(set.jaeger(), committed('quickstart'));
      const { traceId } = await set.tracers().run({ milvus, role: 'right', userYaml });
      await arrived(set.jaeger(), traceId);
    }, 300_000);

    test.each(MISTAKES)('the exporter gives the spans up: $what', async ({ what, reason }) => {
      const { traceId = '', requests, said, lost } = results.get(what) ?? {};
      expect(requests).toBe(1);
      expect(said).toContain('Init tracer finished');
      expect(lost).toMatch(reason);
      expect(await set.jaeger().trace(traceId)).toBeUndefined();
    });

    test('only what was sent as it should be has arrived', async () => {
      expect(await set.jaeger().services()).toEqual(['right']);
    });
  });
});
