import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { isFalse, isTrue } from '../../../upstream/go-values';
import { connectionsOf, hasOwnAuthorities, servicesWithTls, textIn } from '../../../models/jaeger-cr/connections';
import {
  componentsOf,
  type Option,
  optionsAt,
  storageOf,
  STORAGE_PREFIXES,
  withStorage,
} from '../../../models/jaeger-cr/cr';
import { hasSparkDependencies } from '../../../models/jaeger-cr/running';

const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/config/tlscfg/options.go';
/** The servers of Jaeger that can use TLS. */
const SERVER = /^(admin\.http|collector\.(grpc|http|zipkin|otlp\.(grpc|http))|query\.(grpc|http))$/;

/** Rules about certificates: those that Jaeger presents, and those that it trusts. */
export const tlsCertificateRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE171',
    severity: Severity.ERROR,
    summary: 'URLs of Elasticsearch use https where TLS options are set',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/es/config/config.go',
    example: () => ({
      spec: {
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.tls.enabled': true } },
      },
    }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      for (const { prefix, addresses, servers, asksForTls } of connectionsOf(cr)) {
        if (!asksForTls || !prefix.startsWith('es') || !addresses.every((url) => /^http:/i.test(url))) continue;
        yield {
          path: servers.path,
          value: servers.value,
          problem: `must use https: '${prefix}.tls' is set.`,
          effect:
            'Jaeger ignores the TLS options: credentials and traces are sent unencrypted, or the server closes the connection.',
          fix: `Use '${addresses.map((url) => url.replace(/^http:/i, 'https:')).join(',')}', or remove the TLS options.`,
        };
      }
    },
  },
  {
    code: 'JAE067',
    severity: Severity.WARNING,
    summary: 'TLS to a Service has the CA that signed its certificate',
    see: SOURCE,
    example: () => ({
      spec: { storage: { type: 'elasticsearch', options: { 'es.server-urls': 'https://es.data.svc:9200' } } },
    }),
    *check(cr): Iterable<Finding> {
      if (hasOwnAuthorities(cr)) return;
      for (const connection of connectionsOf(cr)) {
        const { prefix, servers, options } = connection;
        const isTrusted =
          textIn(options, `${prefix}.tls.ca`) !== '' || isTrue(textIn(options, `${prefix}.tls.skip-host-verify`));
        const [service] = servicesWithTls(connection);
        if (isTrusted || service === undefined) continue;
        yield {
          path: servers.path,
          value: servers.value,
          problem: `is a Service with TLS, but '${prefix}.tls.ca' is missing.`,
          effect:
            'Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops.',
          fix: `Mount a Secret with the CA (volumes, volumeMounts), and set '${prefix}.tls.enabled: true' and '${prefix}.tls.ca' to its path.`,
          fixInCode: "Use tls: StorageTls.fromSecret(SecretRef.fromName('ca')), a Secret with ca.crt.",
        };
      }
    },
  },
  {
    code: 'JAE172',
    severity: Severity.ERROR,
    summary: 'a certificate has its key, and a server with TLS has both',
    see: SOURCE,
    example: () => ({
      spec: {
        allInOne: { options: { 'collector.http.tls.enabled': true, 'collector.http.tls.cert': '/etc/ssl/tls.crt' } },
      },
    }),
    *check(cr): Iterable<Finding> {
      for (const section of ['storage', ...componentsOf(cr)]) {
        const options = optionsAt(cr, 'spec', section, 'options');
        for (const [prefix, first] of tlsPrefixes(options)) {
          // JAE013 reports options that the operator drops.
          const isOff =
            (section === 'storage' && !(STORAGE_PREFIXES.get(storageOf(cr)) ?? []).includes(prefix)) ||
            (prefix.endsWith('-archive') && !isTrue(textIn(options, `${prefix}.enabled`)));
          const cert = textIn(options, `${prefix}.tls.cert`);
          const key = textIn(options, `${prefix}.tls.key`);
          const isOn = isTrue(textIn(options, `${prefix}.tls.enabled`));
          // JAE022 reports TLS that is disabled beside other TLS options.
          if (isOff || isFalse(textIn(options, `${prefix}.tls.enabled`))) continue;
          const missing = [...(cert === '' ? ['cert'] : []), ...(key === '' ? ['key'] : [])].map(
            (word) => `'${prefix}.tls.${word}'`,
          );
          const isServer = SERVER.test(prefix) && isOn;
          if (missing.length === 0 || (missing.length === 2 && !isServer)) continue;
          yield {
            path: first.path.slice(0, first.path.lastIndexOf('.')),
            problem: `missing ${missing.join(' and ')}.`,
            effect: missing.length === 2 ? 'No client can connect.' : JAEGER_EXITS,
            fix: `Set ${missing.join(' and ')}.`,
          };
        }
      }
    },
  },
  {
    code: 'JAE068',
    severity: Severity.WARNING,
    summary: 'the dependencies job is disabled where Cassandra has TLS, or a Secret enables TLS for it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/spark_dependencies.go',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: {
          type: 'cassandra',
          options: { 'cassandra.servers': 'c.example.com', 'cassandra.tls.enabled': true },
          cassandraCreateSchema: { enabled: false },
        },
      },
    }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      if (!hasSparkDependencies(cr, 'cassandra')) return;
      const tls = connectionsOf(cr).find(({ prefix, usesTls }) => prefix === 'cassandra' && usesTls);
      if (tls === undefined) return;
      yield {
        path: 'spec.storage.dependencies.enabled',
        problem: "must be false when 'cassandra.tls' is set.",
        effect: 'The operator gives the job no TLS: it fails every night if Cassandra requires TLS.',
        fix: "Set it to false. To keep the job, put CASSANDRA_USE_SSL: 'true' in the Secret of spec.storage.secretName, and set a trust store in javaOpts.",
        fixInCode:
          "Use dependencies: SparkDependencies.none(). To keep the job, put CASSANDRA_USE_SSL: 'true' in the Secret of the credentials, and set a trust store in javaOpts.",
      };
    },
  },
];

/** The prefixes with TLS options, each with its first option. */
function tlsPrefixes(options: readonly Option[]): ReadonlyMap<string, Option> {
  const found = new Map<string, Option>();
  for (const option of options) {
    const at = option.name.lastIndexOf('.tls.');
    const prefix = option.name.slice(0, Math.max(at, 0));
    if (at > 0 && !found.has(prefix)) found.set(prefix, option);
  }
  return found;
}
