import { elasticsearch } from '../../support/jaeger';
import { checkObject } from '../../../lib/rules/objects';

/** What to do by APP006 about each field that does not fit, by its path. */
function fixes(spec: object, beside: object = {}): Record<string, string> {
  const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec, ...beside };
  const found = checkObject(cr, 'x').filter(({ code }) => code === 'APP006');
  return Object.fromEntries(found.map(({ finding }) => [finding.path, finding.fix]));
}

const ELASTIC = elasticsearch();
const SECRET = 'the Secret of spec.storage.secretName, whose entries become variables';

describe('a field of a Jaeger in the wrong place', () => {
  test.each([
    [{ collector: { storage: ELASTIC } }, 'spec.collector.storage', 'Move it to spec.storage.'],
    [{ query: { ingress: { enabled: true } } }, 'spec.query.ingress', 'Move it to spec.ingress.'],
    [{ allInOne: { sampling: {} } }, 'spec.allInOne.sampling', 'Move it to spec.sampling.'],
    [{ allInOne: { ui: {} } }, 'spec.allInOne.ui', 'Move it to spec.ui.'],
    [{ allInOne: { agent: {} } }, 'spec.allInOne.agent', 'Move it to spec.agent.'],
    [{ storage: { strategy: 'production' } }, 'spec.storage.strategy', 'Move it to spec.strategy.'],
    [{ allInOne: { strategy: 'production' } }, 'spec.allInOne.strategy', 'Move it to spec.strategy.'],
    [{ allInOne: { strategy: 'Recreate' } }, 'spec.allInOne.strategy', 'Remove or correct it.'],
    [{ type: 'elasticsearch' }, 'spec.type', 'Move it to spec.storage.type.'],
    [{ storage: 'elasticsearch' }, 'spec.storage', 'Write it as spec.storage.type.'],
    [{ ingress: false }, 'spec.ingress', 'Write it as spec.ingress.enabled.'],
    [{ image: 'all-in-one:1.62.0' }, 'spec.image', 'Move it to spec.allInOne.image.'],
    [{ replicas: 2 }, 'spec.replicas', "Remove it, or use strategy 'production'."],
    [
      { strategy: 'production', storage: ELASTIC, replicas: 2 },
      'spec.replicas',
      'Move it to spec.query.replicas or spec.collector.replicas.',
    ],
    [
      { storage: { numberOfDays: 7 } },
      'spec.storage.numberOfDays',
      'Move it to spec.storage.esIndexCleaner.numberOfDays.',
    ],
    [{ namespace: 'team' }, 'spec.namespace', 'Move it to metadata.'],
    [{ enabled: true }, 'spec.enabled', 'Remove or correct it.'],
    [{ ingress: { ingress: {} } }, 'spec.ingress.ingress', 'Remove or correct it.'],
    [
      { storage: { ...ELASTIC, esRollover: { enabled: false } } },
      'spec.storage.esRollover.enabled',
      'Remove it: only es.use-aliases in spec.storage.options enables the rollover.',
    ],
    [{ ingress: { host: 'a.example' } }, 'spec.ingress.host', 'Use spec.ingress.hosts, a list.'],
    [{ ingress: { className: 'nginx' } }, 'spec.ingress.className', 'Use spec.ingress.ingressClassName.'],
    [{ ingress: { path: '/jaeger' } }, 'spec.ingress.path', 'Set query.base-path in spec.allInOne.options.'],
    [
      { strategy: 'production', storage: ELASTIC, ingress: { path: '/jaeger' } },
      'spec.ingress.path',
      'Set query.base-path in spec.query.options.',
    ],
    [
      { allInOne: { nodeSelector: { a: 'b' } } },
      'spec.allInOne.nodeSelector',
      'Use affinity.nodeAffinity: only collector, ingester and query have nodeSelector.',
    ],
    [
      { config: { receivers: {} } },
      'spec.config',
      "Set Jaeger's flags in the options of a component: the operator mounts no configuration file.",
    ],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toEqual({ [path]: fix });
  });

  test('beside spec', () => {
    expect(fixes({}, { strategy: 'production' })).toEqual({ strategy: 'Move it to spec.strategy.' });
  });
});

describe('a flag beside options', () => {
  test.each([
    [
      { query: { 'base-path': '/x' } },
      'spec.query.base-path',
      "Move it to spec.allInOne.options, as 'query.base-path'.",
    ],
    [{ 'base-path': '/x' }, 'spec.base-path', "Move it to spec.allInOne.options, as 'query.base-path'."],
    [{ 'log-level': 'debug' }, 'spec.log-level', "Move it to spec.allInOne.options, as 'log-level'."],
    [
      { allInOne: { collector: { otlp: { enabled: true } } } },
      'spec.allInOne.collector',
      "Move it to spec.allInOne.options, as 'collector.otlp.enabled'.",
    ],
    [
      { options: { 'query.base-path': '/x', 'log-level': 'debug' } },
      'spec.options',
      "Move it to spec.allInOne.options, as 'query.base-path', 'log-level'.",
    ],
    [
      { storage: { type: 'elasticsearch', es: { 'server-urls': 'http://e:9200' } } },
      'spec.storage.es',
      "Move it to spec.storage.options, as 'es.server-urls'.",
    ],
    [
      { storage: { type: 'elasticsearch', 'server-urls': 'http://e:9200' } },
      'spec.storage.server-urls',
      "Move it to spec.storage.options, as 'es.server-urls'.",
    ],
    [
      { strategy: 'production', storage: ELASTIC, collector: { 'queue-size': 1, otlp: { enabled: true } } },
      'spec.collector.otlp',
      "Move it to spec.collector.options, as 'collector.otlp.enabled'.",
    ],
    [
      { storage: { es: { timeout: '1s', 'use-aliases': true, version: 7, 'num-shards': 1 } } },
      'spec.storage.es',
      "Move it to spec.storage.options, as 'es.timeout', 'es.use-aliases', 'es.version' and 1 more.",
    ],
    [{ allInOne: { colour: { red: 1 } } }, 'spec.allInOne.colour', 'Remove or correct it.'],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toMatchObject({ [path]: fix });
  });
});

describe('variables, which the CRD does not have', () => {
  const otlp = { name: 'COLLECTOR_OTLP_ENABLED', value: 'true' };
  const password = { name: 'ES_PASSWORD', valueFrom: { secretKeyRef: { name: 'es', key: 'password' } } };

  test.each([
    [{ env: [otlp] }, 'spec.env', "Set 'collector.otlp.enabled' in spec.allInOne.options."],
    [
      { strategy: 'production', storage: ELASTIC, collector: { env: [otlp, password] } },
      'spec.collector.env',
      `Set 'collector.otlp.enabled' in spec.collector.options, and put the others in ${SECRET}.`,
    ],
    [{ storage: ELASTIC, env: [password] }, 'spec.env', `Put them in ${SECRET}.`],
    [{ allInOne: { envFrom: [{ secretRef: { name: 'es' } }] } }, 'spec.allInOne.envFrom', `Put them in ${SECRET}.`],
    [{ env: { COLLECTOR_OTLP_ENABLED: 'true' } }, 'spec.env', `Put them in ${SECRET}.`],
    [{ env: [{ name: { toString: 1 } }, null] }, 'spec.env', `Put them in ${SECRET}.`],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toMatchObject({ [path]: fix });
  });
});

describe('a value that is written wrong', () => {
  const memory = (value: unknown) =>
    fixes({ resources: { limits: { memory: value } } })['spec.resources.limits.memory'];

  test.each([
    ['1GB', "Did you mean '1G' or '1Gi'?"],
    ['512 MB', "Did you mean '512M' or '512Mi'?"],
    ['4gib', "Did you mean '4Gi'?"],
    ['64KB', "Did you mean '64k' or '64Ki'?"],
    ['500 m', "Did you mean '500m'?"],
    ['100mb', "Did you mean '100M' or '100Mi'?"],
    ['0,5', "Did you mean '0.5'?"],
    ['100b', "Did you mean '100'?"],
    ['much', 'Remove or correct it.'],
    ['', 'Remove or correct it.'],
    ['1Gi', undefined],
    ['1G', undefined],
  ])('%s', (value, fix) => {
    expect(memory(value)).toBe(fix);
  });

  test.each([
    [{ tolerations: {} }, 'spec.tolerations', 'Write an empty list: [].'],
    [{ tolerations: { key: 'a' } }, 'spec.tolerations', "Write a list: put '- ' before its first key."],
    [{ ingress: { hosts: 'a.example' } }, 'spec.ingress.hosts', 'Put it in a list: [...].'],
    [{ labels: { a: 1 } }, 'spec.labels.a', 'Put it in quotes.'],
    [{ ingress: { enabled: 'true' } }, 'spec.ingress.enabled', 'Remove the quotes.'],
    [{ ingress: { enabled: 'on' } }, 'spec.ingress.enabled', 'Remove or correct it.'],
    [{ query: { replicas: '2' } }, 'spec.query.replicas', 'Remove the quotes.'],
    [{ query: { replicas: 'two' } }, 'spec.query.replicas', 'Remove or correct it.'],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toMatchObject({ [path]: fix });
  });
});
