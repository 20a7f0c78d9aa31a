import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { PASSWORD_AUTHENTICATOR } from '../../../upstream/cassandra';
import { isTrue } from '../../../upstream/go-values';
import { variableOfFlag } from '../../../upstream/jaeger-flags';
import { optionText, withStorage } from '../../../models/jaeger-cr/cr';

const OPTIONS = ['spec', 'storage', 'options'];

/** Rules about the login of Jaeger to Cassandra. */
export const cassandraLoginRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE071',
    severity: Severity.WARNING,
    summary: 'a login to Cassandra has cassandra.basic.allowed-authenticators, and an archive has a login of its own',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/cassandra/options.go',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: {
          type: 'cassandra',
          secretName: 'jaeger-cassandra',
          options: { 'cassandra.servers': 'cassandra' },
          cassandraCreateSchema: { enabled: false },
        },
      },
    }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      const hasSecret = (stringAt(cr, 'spec', 'storage', 'secretName') ?? '') !== '';
      const hasUser = optionText(cr, 'cassandra.username', ...OPTIONS) !== '';
      if (!hasSecret && !hasUser) return;
      const archive = isTrue(optionText(cr, 'cassandra-archive.enabled', ...OPTIONS));
      if (archive && !hasSecret && optionText(cr, 'cassandra-archive.username', ...OPTIONS) === '')
        yield {
          path: 'spec.storage.options.cassandra-archive.username',
          problem: 'missing.',
          effect: `The archive does not use the login of the storage. ${JAEGER_EXITS}`,
          fix: "Set 'cassandra-archive.username' and 'cassandra-archive.password', or use a Secret with CASSANDRA_ARCHIVE_USERNAME and CASSANDRA_ARCHIVE_PASSWORD.",
          fixInCode:
            'Use credentials: SecretRef.fromName(...) with a Secret that has CASSANDRA_ARCHIVE_USERNAME and CASSANDRA_ARCHIVE_PASSWORD.',
        };
      for (const namespace of archive ? ['cassandra', 'cassandra-archive'] : ['cassandra']) {
        const name = `${namespace}.basic.allowed-authenticators`;
        if (optionText(cr, name, ...OPTIONS) !== '') continue;
        const inSecret = hasSecret ? `, unless the Secret sets ${variableOfFlag(name)}` : '';
        yield {
          path: `spec.storage.options.${name}`,
          problem: 'missing.',
          effect:
            'Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops.',
          fix: `Set it to '${PASSWORD_AUTHENTICATOR}'${inSecret}.`,
          fixInCode: `Use credentials: SecretRef.fromName(...), or set it to '${PASSWORD_AUTHENTICATOR}' in options.`,
        };
      }
    },
  },
];
