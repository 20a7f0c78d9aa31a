import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { unknownWord } from '../../diagnostics/sentences';
import { INSECURE_TLS_CIPHER_SUITES, TLS_CIPHER_SUITES, TLS_VERSIONS } from '../../upstream/go-tls';
import { LOG_LEVELS } from '../../upstream/jaeger-operator-install';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

const TLS_SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go';

/** Rules about the operator's flags. */
export const settingsRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR007',
    severity: Severity.ERROR,
    summary: 'the operator knows the log level',
    see: TLS_SOURCE,
    example: () => ({ ...INSTALL, logLevel: 'trace' }),
    *check({ logLevel }): Iterable<Finding> {
      if (LOG_LEVELS.includes(logLevel.toLowerCase())) return;
      yield {
        path: 'logLevel',
        value: logLevel,
        ...unknownWord(
          'log level',
          logLevel.toLowerCase(),
          LOG_LEVELS,
          `Use one of ${LOG_LEVELS.join(', ')}; 'debug' logs the most.`,
        ),
        effect: 'The operator silently logs at info.',
      };
    },
  },
  {
    code: 'OPR008',
    severity: Severity.ERROR,
    summary: 'Go knows the TLS version',
    see: TLS_SOURCE,
    example: () => ({ ...INSTALL, tlsMinVersion: '1.3' }),
    *check({ tlsMinVersion }): Iterable<Finding> {
      if (tlsMinVersion === undefined || TLS_VERSIONS.includes(tlsMinVersion)) return;
      yield {
        path: 'tlsMinVersion',
        value: tlsMinVersion,
        ...unknownWord(
          'TLS version',
          tlsMinVersion,
          TLS_VERSIONS,
          `Use one of ${TLS_VERSIONS.join(', ')}; 'VersionTLS13' is TLS 1.3.`,
        ),
        effect: "The operator logs an error and uses Go's default.",
      };
    },
  },
  {
    code: 'OPR009',
    severity: Severity.ERROR,
    summary: 'Go knows the cipher suites',
    see: 'https://pkg.go.dev/crypto/tls#pkg-constants',
    example: () => ({ ...INSTALL, tlsCipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'] }),
    *check({ tlsCipherSuites = [] }): Iterable<Finding> {
      const known = [...TLS_CIPHER_SUITES, ...INSECURE_TLS_CIPHER_SUITES];
      for (const [index, suite] of tlsCipherSuites.entries()) {
        if (known.includes(suite)) continue;
        yield {
          path: `tlsCipherSuites[${index}]`,
          value: suite,
          ...unknownWord(
            'cipher suite',
            suite,
            known,
            "Use a name that Go knows, such as 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'.",
          ),
          effect: 'The operator logs an error and allows all suites.',
        };
      }
    },
  },
  {
    code: 'OPR031',
    severity: Severity.WARNING,
    summary: 'the webhooks accept no insecure TLS version or cipher suite',
    see: 'https://pkg.go.dev/crypto/tls#InsecureCipherSuites',
    example: () => ({ ...INSTALL, tlsMinVersion: 'VersionTLS10' }),
    *check({ tlsMinVersion = '', tlsCipherSuites = [] }): Iterable<Finding> {
      const rest = {
        effect: 'Security scanners report port 9443.',
        fix: 'Remove it: the default is TLS 1.2 with safe suites.',
      };
      if (['VersionTLS10', 'VersionTLS11'].includes(tlsMinVersion)) {
        yield { path: 'tlsMinVersion', value: tlsMinVersion, problem: 'is insecure.', ...rest };
      }
      for (const [index, suite] of tlsCipherSuites.entries()) {
        if (!INSECURE_TLS_CIPHER_SUITES.includes(suite)) continue;
        yield { path: `tlsCipherSuites[${index}]`, value: suite, problem: 'is insecure.', ...rest };
      }
    },
  },
  {
    code: 'OPR032',
    severity: Severity.WARNING,
    summary: 'cipher suites are set only if they have an effect',
    see: 'https://pkg.go.dev/crypto/tls#Config',
    example: () => ({ ...INSTALL, tlsMinVersion: 'VersionTLS13', tlsCipherSuites: ['TLS_AES_128_GCM_SHA256'] }),
    *check({ tlsMinVersion, tlsCipherSuites }): Iterable<Finding> {
      if (tlsMinVersion !== 'VersionTLS13' || tlsCipherSuites === undefined) return;
      yield {
        path: 'tlsCipherSuites',
        value: tlsCipherSuites,
        problem: 'has no effect with TLS 1.3.',
        effect: 'Go always allows all suites of TLS 1.3.',
        fix: 'Remove it.',
      };
    },
  },
  {
    code: 'OPR033',
    severity: Severity.WARNING,
    summary: 'on OpenShift, the operator may provision Elasticsearch',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/autodetect/main.go',
    example: () => ({ ...INSTALL, mayBeOpenShift: true }),
    *check({ mayBeOpenShift, provisionsElasticsearch }): Iterable<Finding> {
      if (!mayBeOpenShift || provisionsElasticsearch) return;
      yield {
        path: 'elasticsearchProvisioning',
        value: 'no',
        problem: 'has no effect in a cluster with the API logging.openshift.io.',
        effect: 'In such a cluster the operator does not start without permissions for that API.',
        fix: 'Use ElasticsearchProvisioning.OPENSHIFT_OPERATOR, or accept this warning if that API is not installed.',
      };
    },
  },
];
