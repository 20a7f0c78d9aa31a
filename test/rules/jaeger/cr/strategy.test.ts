import { Severity } from '../../../../lib/diagnostics/rule';
import { checkObject } from '../../../../lib/rules/objects';
import behaviour from '../../../fixtures/operator-behaviour.json';
import { check } from '../../../support/jaeger';

const CLOSED = { enabled: true, ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

test('no error on what the real operator runs as asked', () => {
  const wrong = Object.entries(behaviour)
    .filter(([, { verdict }]) => verdict === 'works')
    .flatMap(([name, { input }]) =>
      checkObject(input, name)
        .filter(({ severity }) => severity === Severity.ERROR)
        .map(({ code }) => `${name} ${code}`),
    );
  expect(wrong).toEqual([]);
});

test.each([
  ['v1', 'Jaeger'],
  ['jaegertracing.io/v1', 'JaegerList'],
])('%s %s is not checked as a Jaeger', (apiVersion, kind) => {
  const other = { apiVersion, kind, metadata: { name: '1', namespace: 'default' }, spec: { strategy: 'prodution' } };
  expect(checkObject(other, 'x').filter(({ code }) => code.startsWith('JAE'))).toEqual([]);
});

describe('JAE001', () => {
  const consequence =
    'the operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed';
  const fix = "Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.";

  test.each([
    ['1tracing', 'must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and .'],
    ['Jaeger', 'must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and .'],
    ['jaeger-', 'must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and .'],
    ['t'.repeat(53), 'has 53 characters, one of the lengths that fail'],
    ['t'.repeat(59), 'has 59 characters, one of the lengths that fail'],
    ['t'.repeat(62), 'has 62 characters, one of the lengths that fail'],
    ['t'.repeat(64), 'has 64 characters; the limit is 63'],
  ])('%s', (name, rule) => {
    expect(check('JAE001', {}, name)).toEqual([
      `JAE001 production/jaeger metadata.name: '${name}' ${rule}: ${consequence}. ${fix}`,
    ]);
  });

  test.each(['jaeger', 'my-tracing-backend', 'tracing.a', 't'.repeat(52), 't'.repeat(54), 't'.repeat(63)])(
    '%s runs',
    (name) => {
      expect(check('JAE001', {}, name)).toEqual([]);
    },
  );
});

describe('JAE002', () => {
  test('production with memory', () => {
    expect(check('JAE002', { strategy: 'production', storage: { type: 'memory' } })).toMatchInlineSnapshot(
      `JAE002 production/jaeger spec.storage.type: 'memory' cannot be used by strategy 'production': the operator would silently run allInOne instead and ignore collector, query and ingester settings. Use elasticsearch or cassandra.`,
    );
  });

  test.each([
    ['streaming', { type: 'badger' }, 'badger', 'streaming'],
    ['Production', { type: 'Memory' }, 'memory', 'production'],
    ['production', {}, 'memory', 'production'],
  ])('%s with %j', (strategy, storage, type, word) => {
    expect(check('JAE002', { strategy, storage })).toEqual([
      `JAE002 production/jaeger spec.storage.type: '${type}' cannot be used by strategy '${word}': the operator would ` +
        'silently run allInOne instead and ignore collector, query and ingester settings. Use elasticsearch or cassandra.',
    ]);
  });

  test.each([
    { strategy: 'production', storage: { type: 'elasticsearch' } },
    { strategy: 'streaming', storage: { type: 'cassandra' } },
    { strategy: 'allInOne', storage: { type: 'memory' } },
    { storage: { type: 'badger' } },
    // A type that is none is named by JAE004.
    { strategy: 'production', storage: { type: 'opensearch' } },
    { strategy: 'production', storage: { type: 'Badger' } },
    // These keep the strategy, and are named by JAE020.
    { strategy: 'production', storage: { type: 'kafka' } },
    { strategy: 'production', storage: { type: 'grpc-plugin' } },
  ])('%j passes', (spec) => {
    expect(check('JAE002', spec)).toEqual([]);
  });
});

describe('JAE003', () => {
  test('a misspelt strategy', () => {
    expect(check('JAE003', { strategy: 'prodution' })).toMatchInlineSnapshot(
      `JAE003 production/jaeger spec.strategy: 'prodution' is not a strategy: the operator would silently run allinone. Did you mean 'production'?`,
    );
  });

  test('a word that is near to none', () => {
    expect(check('JAE003', { strategy: 'xyz' })).toMatchInlineSnapshot(
      `JAE003 production/jaeger spec.strategy: 'xyz' is not a strategy: the operator would silently run allinone. Use one of allinone, production, streaming.`,
    );
  });

  test.each([undefined, '', 'allInOne', 'all-in-one', 'Production', 'streaming'])('%s passes', (strategy) => {
    expect(check('JAE003', { strategy })).toEqual([]);
  });
});

describe('JAE004', () => {
  test('opensearch', () => {
    expect(check('JAE004', { storage: { type: 'opensearch' } })).toMatchInlineSnapshot(
      `JAE004 production/jaeger spec.storage.type: 'opensearch' is not a storage type of Jaeger 1.62: the operator would silently keep the traces in memory. Use 'elasticsearch'; it speaks to OpenSearch too.`,
    );
  });

  test('a misspelt type', () => {
    expect(check('JAE004', { storage: { type: 'elasticserach' } })).toMatchInlineSnapshot(
      `JAE004 production/jaeger spec.storage.type: 'elasticserach' is not a storage type of Jaeger 1.62: the operator would silently keep the traces in memory. Did you mean 'elasticsearch'?`,
    );
  });

  test.each([
    ['Elasticsearch', "Write 'elasticsearch'"],
    ['CASSANDRA', "Write 'cassandra'"],
    ['elasticsearch ', "Write 'elasticsearch'"],
    ['es', "Write 'elasticsearch'"],
    ['clickhouse', 'Use elasticsearch or cassandra: ClickHouse needs Jaeger 2, which this operator does not run'],
    ['grpc', 'Use elasticsearch or cassandra: remote storage needs Jaeger 2, which this operator does not run'],
    ['postgres', 'Use one of memory, badger, cassandra, elasticsearch'],
  ])('%j: %s', (type, fix) => {
    expect(check('JAE004', { strategy: 'production', storage: { type } })).toEqual([
      `JAE004 production/jaeger spec.storage.type: '${type}' is not a storage type of Jaeger 1.62: the operator would ` +
        `silently keep the traces in memory. ${fix}.`,
    ]);
  });

  test.each([undefined, '', 'elasticsearch', 'badger', 'Memory'])('%s passes', (type) => {
    expect(check('JAE004', { storage: { type } })).toEqual([]);
  });
});

describe('JAE005', () => {
  test('a host with a scheme', () => {
    expect(check('JAE005', { ingress: { hosts: ['https://jaeger.example.com'] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[0]: 'https://jaeger.example.com' is not a host name (DNS labels joined by dots; no scheme, port or path): the API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the bare host name, such as 'jaeger.example.com'.`,
    );
  });

  test('an IP address, and only that', () => {
    expect(check('JAE005', { ingress: { hosts: ['a.example.com', '10.0.0.1', 7] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[1]: '10.0.0.1' is an IP address, not a host name: the API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the bare host name, such as 'jaeger.example.com'.`,
    );
  });

  test.each([{ hosts: ['*.example.com'] }, { enabled: false, hosts: ['https://jaeger.example.com'] }])(
    '%j passes',
    (ingress) => {
      expect(check('JAE005', { ingress })).toEqual([]);
    },
  );
});

describe('JAE031', () => {
  test('an open ingress', () => {
    expect(check('JAE031', { ingress: { enabled: true } })).toMatchInlineSnapshot(
      `JAE031 production/jaeger spec.ingress: is enabled without ingressClassName and hosts: the UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none. Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().`,
    );
  });

  test.each([
    [{}, 'ingressClassName and hosts'],
    [{ ingress: { ingressClassName: 'nginx', hosts: [] } }, 'hosts'],
    [{ ingress: { hosts: ['a'] } }, 'ingressClassName'],
  ])('%j: on as well', (spec, missing) => {
    expect(check('JAE031', spec)).toEqual([
      `JAE031 production/jaeger spec.ingress: is enabled without ${missing}: the UI, which has no authentication, would be ` +
        'served on every host name of whatever ingress controller takes it, or of none. Use ' +
        "JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().",
    ]);
  });

  test('a class by the annotation is one, and no second is asked for', () => {
    const annotations = { 'kubernetes.io/ingress.class': 'nginx' };
    expect(check('JAE031', { ingress: { hosts: ['jaeger.example.com'], annotations } })).toEqual([]);
    expect(check('JAE031', { annotations, ingress: { hosts: ['jaeger.example.com'] } })).toEqual([]);
    expect(check('JAE031', { ingress: { annotations } })).toEqual([
      expect.stringContaining('is enabled without hosts: '),
    ]);
  });

  test.each([{ enabled: false }, CLOSED, { ...CLOSED, enabled: undefined }, { security: 'oauth-proxy' }])(
    '%j passes',
    (ingress) => {
      expect(check('JAE031', { ingress })).toEqual([]);
    },
  );
});

describe('JAE007', () => {
  const rest =
    'the API server refuses the Ingress, and the Jaeger is Failed without a UI. ' +
    'Give the name that `kubectl get ingressclasses` or `kubectl get secrets` shows.';
  const rule = 'is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric)';

  test.each([
    [{ ingressClassName: 'Nginx' }, `spec.ingress.ingressClassName: 'Nginx' ${rule}`],
    [{ ingressClassName: '' }, `spec.ingress.ingressClassName: '' is empty`],
    [{ secretName: 'a_b' }, `spec.ingress.secretName: 'a_b' ${rule}`],
    [{ tls: [{ secretName: 'tls' }, { secretName: 'tls.' }] }, `spec.ingress.tls[1].secretName: 'tls.' ${rule}`],
    [
      { tls: [{ secretName: 's'.repeat(254) }] },
      `spec.ingress.tls[0].secretName: '${'s'.repeat(119)}... has 254 characters; the limit is 253`,
    ],
  ])('%j', (ingress, expected) => {
    expect(check('JAE007', { ingress })).toEqual([`JAE007 production/jaeger ${expected}: ${rest}`]);
  });

  test.each([
    CLOSED,
    { secretName: '' },
    { tls: [{ secretName: '' }] },
    { tls: [{ secretName: 'a.b' }] },
    { enabled: false, ingressClassName: 'Nginx' },
  ])('%j passes', (ingress) => {
    expect(check('JAE007', { ingress })).toEqual([]);
  });
});
