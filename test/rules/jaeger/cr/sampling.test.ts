import { check } from '../../../support/jaeger';

describe('JAE140', () => {
  test.each([
    [
      {
        sampling: { options: { default_strategy: { type: 'const', param: 1 } } },
      },
      [
        "JAE140 production/jaeger spec.sampling.options.default_strategy.type: 'const' is not a type of sampling: " +
          'Jaeger would sample 1 of 1000 traces instead. Use one of probabilistic, ratelimiting.',
      ],
    ],
    [
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
      [
        'JAE140 production/jaeger spec.sampling.options.service_strategies[0].operation_strategies[0].type: ' +
          "'ratelimiting' is no type for an operation: Jaeger silently leaves this strategy out. Use " +
          'SamplingStrategy.probabilistic(0.1).',
      ],
    ],
    [
      {
        sampling: { options: { default_strategy: { param: 1 } } },
      },
      [
        'JAE140 production/jaeger spec.sampling.options.default_strategy.type: is not set: Jaeger would sample 1 of ' +
          '1000 traces instead. Use SamplingStrategy.probabilistic(0.1).',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE140', spec)).toEqual(expected);
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
  test.each([
    [
      {
        sampling: { options: { default_strategy: { type: 'probabilistic', param: 50 } } },
      },
      [
        'JAE141 production/jaeger spec.sampling.options.default_strategy.param: 50 is not a number from 0 to 1: ' +
          'clients would refuse the strategy and sample as they like. Use SamplingStrategy.probabilistic(0.5).',
      ],
    ],
    [
      {
        sampling: { options: { default_strategy: { type: 'probabilistic' } } },
      },
      [
        'JAE141 production/jaeger spec.sampling.options.default_strategy.param: is not a number from 0 to 1: clients ' +
          'would refuse the strategy and sample as they like. Use SamplingStrategy.probabilistic(0.5).',
      ],
    ],
    [
      {
        sampling: { options: { default_strategy: { type: 'ratelimiting', param: 0.5 } } },
      },
      [
        'JAE141 production/jaeger spec.sampling.options.default_strategy.param: 0.5 is not a whole number of 0 or ' +
          'more: Jaeger would cut it to a whole number, or refuse the strategies. Use SamplingStrategy.rateLimiting(5).',
      ],
    ],
    [
      {
        sampling: { options: { default_strategy: { type: 'ratelimiting', param: -1 } } },
      },
      [
        'JAE141 production/jaeger spec.sampling.options.default_strategy.param: -1 is not a whole number of 0 or ' +
          'more: Jaeger would cut it to a whole number, or refuse the strategies. Use SamplingStrategy.rateLimiting(5).',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE141', spec)).toEqual(expected);
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
  test.each([
    [
      {
        sampling: { options: { default_strategy: { type: 'probabilistic', param: 1 } } },
        allInOne: { options: { 'sampling.strategies-file': '/mine.json' } },
      },
      [
        "JAE142 production/jaeger spec.allInOne.options.sampling.strategies-file: '/mine.json' stands beside " +
          'spec.sampling.options: the operator silently ignores spec.sampling. Remove one of the two.',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE142', spec)).toEqual(expected);
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
  test.each([
    [
      {
        ui: { options: { menu: { label: 'Docs' } } },
      },
      [
        'JAE143 production/jaeger spec.ui.options.menu: {"label":"Docs"} is not a list: the UI would not start; on ' +
          'OpenShift, or with a documentation URL, the operator itself would end, for every Jaeger. Use JaegerUi.of({ ' +
          "menu: [UiMenu.link('Docs', 'https://...')] }).",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE143', spec)).toEqual(expected);
  });

  test.each([{ ui: { options: { menu: [] } } }, { ui: { options: { menu: null } } }])('%j passes', (spec) => {
    expect(check('JAE143', spec)).toEqual([]);
  });
});
