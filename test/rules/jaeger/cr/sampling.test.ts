import { check } from '../../../support/jaeger';

describe('JAE140', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          sampling: { options: { default_strategy: { type: 'const', param: 1 } } },
        },
        {
          sampling: {
            options: {
              service_strategies: [
                {
                  service: 'a',
                  type: 'probabilistic',
                  param: 1,
                  operation_strategies: [{ operation: 'b', type: 'ratelimiting', param: 5 }],
                },
              ],
            },
          },
        },
        {
          sampling: { options: { default_strategy: { param: 1 } } },
        },
      ].flatMap((spec) => check('JAE140', spec)),
    ).toMatchInlineSnapshot(`
      JAE140 production/jaeger spec.sampling.options.default_strategy.type: unknown sampling type 'const'. Jaeger falls back to sampling 1 of 1000 traces. Use one of probabilistic, ratelimiting.
      JAE140 production/jaeger spec.sampling.options.service_strategies[0].operation_strategies[0].type: 'ratelimiting' is not supported for an operation. Jaeger silently ignores this strategy. Use SamplingStrategy.probabilistic(0.1).
      JAE140 production/jaeger spec.sampling.options.default_strategy.type: missing. Jaeger falls back to sampling 1 of 1000 traces. Use SamplingStrategy.probabilistic(0.1).
    `);
  });

  test.each([
    {
      sampling: { options: { default_strategy: { type: 'ratelimiting', param: 1 } } },
    },
    {
      sampling: {
        options: {
          service_strategies: [
            { service: 'a', operation_strategies: [{ operation: 'b', type: 'probabilistic', param: 1 }] },
          ],
        },
      },
    },
    { sampling: { options: {} } },
  ])('%j passes', (spec) => {
    expect(check('JAE140', spec)).toEqual([]);
  });
});

describe('JAE141', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          sampling: { options: { default_strategy: { type: 'probabilistic', param: 50 } } },
        },
        {
          sampling: { options: { default_strategy: { type: 'probabilistic' } } },
        },
        {
          sampling: { options: { default_strategy: { type: 'ratelimiting', param: 0.5 } } },
        },
        {
          sampling: { options: { default_strategy: { type: 'ratelimiting', param: -1 } } },
        },
      ].flatMap((spec) => check('JAE141', spec)),
    ).toMatchInlineSnapshot(`
      JAE141 production/jaeger spec.sampling.options.default_strategy.param: 50 must be a number from 0 to 1. Clients reject the strategy and fall back to their own sampling. Use SamplingStrategy.probabilistic(0.5).
      JAE141 production/jaeger spec.sampling.options.default_strategy.param: must be a number from 0 to 1. Clients reject the strategy and fall back to their own sampling. Use SamplingStrategy.probabilistic(0.5).
      JAE141 production/jaeger spec.sampling.options.default_strategy.param: 0.5 must be a whole number of 0 or more (traces per second). Jaeger cuts it to a whole number or rejects the sampling strategies. Use SamplingStrategy.rateLimiting(5).
      JAE141 production/jaeger spec.sampling.options.default_strategy.param: -1 must be a whole number of 0 or more (traces per second). Jaeger cuts it to a whole number or rejects the sampling strategies. Use SamplingStrategy.rateLimiting(5).
    `);
  });

  test.each([
    {
      sampling: {
        options: {
          default_strategy: { type: 'probabilistic', param: 0 },
          service_strategies: [
            { service: 'a', type: 'probabilistic', param: 1 },
            { service: 'b', type: 'ratelimiting', param: 0 },
          ],
        },
      },
    },
    {
      sampling: { options: { default_strategy: { type: 'const', param: 50 } } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE141', spec)).toEqual([]);
  });
});

describe('JAE142', () => {
  test('reports each of these', () => {
    const spec = {
      sampling: { options: { default_strategy: { type: 'probabilistic', param: 1 } } },
      allInOne: { options: { 'sampling.strategies-file': '/mine.json' } },
    };

    expect(check('JAE142', spec)).toMatchInlineSnapshot(
      `JAE142 production/jaeger spec.allInOne.options.sampling.strategies-file: '/mine.json' conflicts with spec.sampling.options. The operator silently ignores spec.sampling. Remove one of them.`,
    );
  });

  test.each([
    { sampling: { options: {} }, allInOne: { options: { 'sampling.strategies-file': '/mine.json' } } },
    {
      sampling: { options: { default_strategy: { type: 'probabilistic', param: 1 } } },
      collector: { options: { 'sampling.strategies-file': '/mine.json' } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE142', spec)).toEqual([]);
  });
});

describe('JAE143', () => {
  test('reports each of these', () => {
    const spec = {
      ui: { options: { menu: { label: 'Docs' } } },
    };

    expect(check('JAE143', spec)).toMatchInlineSnapshot(
      `JAE143 production/jaeger spec.ui.options.menu: {"label":"Docs"} must be a list. The UI does not start. On OpenShift or with a documentation URL, the operator crashes, which affects every Jaeger. Use JaegerUi.of({ menu: [UiMenu.link('Docs', 'https://...')] }).`,
    );
  });

  test.each([{ ui: { options: { menu: [] } } }, { ui: { options: { menu: null } } }])('%j passes', (spec) => {
    expect(check('JAE143', spec)).toEqual([]);
  });
});
