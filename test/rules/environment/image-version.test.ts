import { elasticsearch, production } from '../../support/jaeger';
import { checkAlone } from '../../../lib/rules/custom-resources';
import { deploymentObject } from '../../../lib/rules/environment/examples';
import { messages } from '../../support/problems';
import { checkObjects, jaeger } from '../jaeger-operator/support';

describe('JAE057', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { image: 'jaegertracing/all-in-one:1.76.0' } },
        production({ collector: { image: 'r:5000/c:v1.60.0@sha256:ab' } }),
        {
          allInOne: { image: 'docker.io/jaegertracing/all-in-one:latest' },
          agent: { image: 'jaegertracing/jaeger-agent' },
        },
        {
          strategy: 'production',
          storage: elasticsearch(
            {},
            {
              esIndexCleaner: { numberOfDays: 7, image: 'jaegertracing/jaeger-es-index-cleaner:1.76.0' },
              esRollover: { image: 'jaegertracing/jaeger-es-rollover' },
            },
          ),
        },
      ].flatMap((spec) => [
        ...checkObjects('JAE057', jaeger(spec)),
        ...messages(checkAlone(jaeger(spec), 'env/0'), 'JAE057'),
      ]),
    ).toMatchInlineSnapshot(`
      JAE057 env/0 spec.allInOne.image: 'jaegertracing/all-in-one:1.76.0' is Jaeger 1.76, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.allInOne.image: 'jaegertracing/all-in-one:1.76.0' is Jaeger 1.76, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.collector.image: 'r:5000/c:v1.60.0@sha256:ab' is Jaeger 1.60, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.collector.image: 'r:5000/c:v1.60.0@sha256:ab' is Jaeger 1.60, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.agent.image: 'jaegertracing/jaeger-agent' is the latest version, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.allInOne.image: 'docker.io/jaegertracing/all-in-one:latest' is the latest version, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.agent.image: 'jaegertracing/jaeger-agent' is the latest version, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.allInOne.image: 'docker.io/jaegertracing/all-in-one:latest' is the latest version, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.storage.esIndexCleaner.image: 'jaegertracing/jaeger-es-index-cleaner:1.76.0' is Jaeger 1.76, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.storage.esRollover.image: 'jaegertracing/jaeger-es-rollover' is the latest version, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.storage.esIndexCleaner.image: 'jaegertracing/jaeger-es-index-cleaner:1.76.0' is Jaeger 1.76, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
      JAE057 env/0 spec.storage.esRollover.image: 'jaegertracing/jaeger-es-rollover' is the latest version, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.62, or remove it.
    `);
  });

  test.each([
    { allInOne: { image: 'jaegertracing/all-in-one:1.62.0' } },
    { allInOne: { image: 'r:5000/all-in-one' } },
    { allInOne: { image: 'a:latest' } },
    { allInOne: { image: 'jaegertracing/all-in-one@sha256:ab' } },
    { allInOne: { image: 'jaegertracing/jaeger:latest' } },
    // That of the dependencies has versions of its own, and none of Jaeger's.
    { storage: { dependencies: { image: 'ghcr.io/jaegertracing/spark-dependencies/spark-dependencies:latest' } } },
    { storage: { dependencies: { image: 'jaegertracing/spark-dependencies:1.0.1' } } },
  ])('%j passes', (spec) => {
    expect(checkObjects('JAE057', jaeger(spec))).toEqual([]);
  });

  test("the version is that of the environment's operator", () => {
    const image = jaeger({ allInOne: { image: 'jaegertracing/all-in-one:1.65.0' } });
    const [own, other, nobodyKnows] = ['1.65.0', '1.62.0', 'ours'].map((tag) => deploymentObject({ tag }));
    const found = [expect.stringContaining('is Jaeger 1.65, but the operator writes flags for 1.62.')];
    expect(checkObjects('JAE057', image, own ?? {})).toEqual([]);
    expect(checkObjects('JAE057', image, other ?? {})).toEqual(found);
    expect(checkObjects('JAE057', image, nobodyKnows ?? {})).toEqual(found);
    expect(checkObjects('JAE057', image, own ?? {}, other ?? {})).toEqual(found);
  });
});
