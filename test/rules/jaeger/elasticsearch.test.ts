import { check } from '../../support/jaeger';

describe('JAE015', () => {
  test.each([
    [
      { strategy: 'production', storage: { type: 'elasticsearch' } },
      [
        'JAE015 production/jaeger spec.storage.options.es.server-urls: is not set: the operator would invent a URL, ' +
          'over that of a Secret too, and Jaeger would end at its start. Use JaegerStorage.elasticsearch({ servers: ' +
          "['http://elasticsearch.data.svc:9200'], retention }).",
      ],
    ],
    [
      { storage: { type: 'Elasticsearch' } },
      [
        'JAE015 production/jaeger spec.storage.options.es.server-urls: is not set: Jaeger would look for an ' +
          'Elasticsearch in its own pod, and end at its start. Use JaegerStorage.elasticsearch({ servers: ' +
          "['http://elasticsearch.data.svc:9200'], retention }).",
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', secretName: 'es', elasticsearch: { name: 'elasticsearch' } },
      },
      [
        'JAE015 production/jaeger spec.storage.options.es.server-urls: is not set: the operator would invent a URL, ' +
          'over that of a Secret too, and Jaeger would end at its start. Use JaegerStorage.elasticsearch({ servers: ' +
          "['http://elasticsearch.data.svc:9200'], retention }).",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE015', spec)).toEqual(expected);
  });

  test.each([
    { strategy: 'production', storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } } },
    { storage: { type: 'elasticsearch', secretName: 'es' } },
    { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } },
    { storage: { type: 'cassandra' } },
  ])('%j passes', (spec) => {
    expect(check('JAE015', spec)).toEqual([]);
  });
});

describe('JAE016', () => {
  test.each([
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': ['http://a:9200', 'http://b:9200'] } },
      },
      [
        'JAE016 production/jaeger spec.storage.options.es.server-urls: ["http://a:9200","http://b:9200"] is a list: ' +
          "Jaeger would use the last one only, and the jobs none. Use 'http://a:9200,http://b:9200'.",
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'elasticsearch:9200' } },
      },
      [
        "JAE016 production/jaeger spec.storage.options.es.server-urls: 'elasticsearch:9200' is not one URL, or " +
          'several with commas between them: Jaeger would find no Elasticsearch there, and end at its start. Use ' +
          "'http://elasticsearch:9200'.",
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://a:9200,b:9200' } },
      },
      [
        "JAE016 production/jaeger spec.storage.options.es.server-urls: 'http://a:9200,b:9200' is not one URL, or " +
          'several with commas between them: Jaeger would find no Elasticsearch there, and end at its start. Use ' +
          "'http://a:9200,http://b:9200'.",
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es-archive.server-urls': 'http://' },
        },
      },
      [
        "JAE016 production/jaeger spec.storage.options.es-archive.server-urls: 'http://' is not one URL, or several " +
          'with commas between them: Jaeger would find no Elasticsearch there, and end at its start. Use ' +
          "'http://elasticsearch:9200'.",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE016', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://a:9200, https://b:9200' } },
    },
    {
      strategy: 'production',
      storage: {
        type: 'cassandra',
        options: { 'cassandra.servers': 'c', 'es.server-urls': 'x' },
        cassandraCreateSchema: {},
      },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE016', spec)).toEqual([]);
  });
});

describe('JAE025', () => {
  test.each([
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es.use-aliases': true },
          esRollover: { readTTL: '7d' },
        },
      },
      [
        "JAE025 production/jaeger spec.storage.esRollover.readTTL: '7d' is not a duration of h, m and s: the operator " +
          "would never come further: nothing is made, and STATUS stays empty. Use '168h'.",
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es.use-aliases': true },
          esRollover: { readTTL: 'a week' },
        },
      },
      [
        "JAE025 production/jaeger spec.storage.esRollover.readTTL: 'a week' is not a duration of h, m and s: the " +
          "operator would never come further: nothing is made, and STATUS stays empty. Use one such as '168h'.",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE025', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200', 'es.use-aliases': true },
        esRollover: { readTTL: '168h' },
      },
    },
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' }, esRollover: { readTTL: '' } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE025', spec)).toEqual([]);
  });
});

describe('JAE027', () => {
  test.each([
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200' },
          esRollover: { conditions: '{"max_age": "2d"}' },
        },
      },
      [
        'JAE027 production/jaeger spec.storage.esRollover.conditions: \'{"max_age": "2d"}\' is set without the option ' +
          "'es.use-aliases: true': there would be no rollover, without a word. Use JaegerStorage.elasticsearch({ " +
          'rollover: Rollover.of({ ... }) }), or remove esRollover.',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es.use-aliases': 'false' },
          esRollover: { readTTL: '1h' },
        },
      },
      [
        "JAE027 production/jaeger spec.storage.esRollover.readTTL: '1h' is set without the option 'es.use-aliases: " +
          "true': there would be no rollover, without a word. Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ " +
          '... }) }), or remove esRollover.',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.use-ilm': true } },
      },
      [
        "JAE027 production/jaeger spec.storage.options.es.use-ilm: true is set without 'es.use-aliases': Jaeger would " +
          "end at its start, again and again. Remove it, and use the operator's rollover.",
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es.use-ilm': true, 'es.use-aliases': true },
        },
      },
      [
        'JAE027 production/jaeger spec.storage.options.es.use-ilm: true is set beside the rollover of the operator: ' +
          "the operator's jobs and the lifecycle policy would both replace the indices, and get in each other's way. " +
          "Remove it, and use the operator's rollover.",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE027', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200', 'es.use-aliases': true },
        esRollover: { conditions: '{}' },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        esRollover: { schedule: '0 0 * * *' },
      },
    },
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.use-ilm': false } },
    },
    {
      strategy: 'production',
      storage: {
        type: 'cassandra',
        options: { 'cassandra.servers': 'c', 'es.use-ilm': true },
        cassandraCreateSchema: {},
      },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE027', spec)).toEqual([]);
  });
});

describe('JAE028', () => {
  test.each([
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200' },
          esIndexCleaner: { enabled: true, numberOfDays: 0 },
        },
      },
      [
        'JAE028 production/jaeger spec.storage.esIndexCleaner.numberOfDays: 0 is less than 1: every night all traces ' +
          'would be deleted. Use Retention.days(14), or Retention.keepForever().',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200' },
          esIndexCleaner: { numberOfDays: -1 },
        },
      },
      [
        'JAE028 production/jaeger spec.storage.esIndexCleaner.numberOfDays: -1 is less than 1: the job would fail ' +
          'every night. Use Retention.days(14), or Retention.keepForever().',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE028', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        esIndexCleaner: { numberOfDays: 1 },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        esIndexCleaner: { enabled: false, numberOfDays: 0 },
      },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE028', spec)).toEqual([]);
  });
});

describe('JAE101', () => {
  test.each([
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.tls.enabled': true } },
      },
      [
        "JAE101 production/jaeger spec.storage.dependencies.enabled: is not set, beside 'es.tls.enabled': the job " +
          'knows no TLS, and would fail every night. Use JaegerStorage.elasticsearch({ dependencies: ' +
          'SparkDependencies.disabled() }): enabled: false.',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es.tls.skip-host-verify': true },
          dependencies: { enabled: true },
        },
      },
      [
        "JAE101 production/jaeger spec.storage.dependencies.enabled: true stands beside 'es.tls.skip-host-verify': " +
          'the job knows no TLS, and would fail every night. Use JaegerStorage.elasticsearch({ dependencies: ' +
          'SparkDependencies.disabled() }): enabled: false.',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE101', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200', 'es.tls.enabled': true },
        dependencies: { enabled: false },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200', 'es.tls.enabled': true, 'es.tls.ca': '/ca' },
      },
    },
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.tls.enabled': false } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE101', spec)).toEqual([]);
  });
});

describe('JAE035', () => {
  test.each([
    [
      { strategy: 'production', storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } } },
      [
        'JAE035 production/jaeger spec.storage.esIndexCleaner.numberOfDays: is not set: the operator would delete ' +
          'everything that is older than 7 days. Use Retention.days(7), or Retention.keepForever().',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200' },
          esIndexCleaner: { enabled: true },
        },
      },
      [
        'JAE035 production/jaeger spec.storage.esIndexCleaner.numberOfDays: is not set: the operator would delete ' +
          'everything that is older than 7 days. Use Retention.days(7), or Retention.keepForever().',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE035', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        esIndexCleaner: { enabled: false },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        esIndexCleaner: { numberOfDays: 7 },
      },
    },
    {
      strategy: 'production',
      storage: { type: 'cassandra', options: { 'cassandra.servers': 'c' }, cassandraCreateSchema: {} },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE035', spec)).toEqual([]);
  });
});

describe('JAE042', () => {
  test.each([
    [
      { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } },
      [
        'JAE042 production/jaeger spec.storage.elasticsearch: asks the operator for an Elasticsearch: anywhere but on ' +
          'OpenShift with its Elasticsearch operator there would be none, and Jaeger would end at its start. On another ' +
          "Kubernetes use JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention }).",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE042', spec)).toEqual(expected);
  });

  test.each([
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        elasticsearch: { nodeCount: 3 },
      },
    },
    { storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } },
    { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { name: 'x' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE042', spec)).toEqual([]);
  });
});
