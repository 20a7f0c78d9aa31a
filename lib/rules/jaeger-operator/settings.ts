import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { didYouMean } from '../../diagnostics/nearest';
import { INSECURE_TLS_CIPHER_SUITES, TLS_CIPHER_SUITES, TLS_VERSIONS } from '../../upstream/go-tls';
import { LOG_LEVELS } from '../../upstream/jaeger-operator-install';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

const TLS_SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go';

/** Rules about flags of the operator. */
export const settingsRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR007',
    severity: Severity.ERROR,
    summary: 'the log level is one that the operator knows',
    see: TLS_SOURCE,
    example: () => ({ ...INSTALL, logLevel: 'trace' }),
    *check({ logLevel }): Iterable<Finding> {
      if (LOG_LEVELS.includes(logLevel.toLowerCase())) return;
      yield {
        path: 'logLevel',
        value: logLevel,
        problem: `is none of ${LOG_LEVELS.join(', ')}`,
        effect: 'The operator would silently log at info.',
        fix: didYouMean(logLevel.toLowerCase(), LOG_LEVELS, "Use 'debug' to see all that there is"),
      };
    },
  },
  {
    code: 'OPR008',
    severity: Severity.ERROR,
    summary: 'the TLS version is one that Go names',
    see: TLS_SOURCE,
    example: () => ({ ...INSTALL, tlsMinVersion: '1.3' }),
    *check({ tlsMinVersion }): Iterable<Finding> {
      if (tlsMinVersion === undefined || TLS_VERSIONS.includes(tlsMinVersion)) return;
      yield {
        path: 'tlsMinVersion',
        value: tlsMinVersion,
        problem: `is none of ${TLS_VERSIONS.join(', ')}`,
        effect: "The operator would log an error and take Go's default.",
        fix: didYouMean(tlsMinVersion, TLS_VERSIONS, "Write 'VersionTLS13' for TLS 1.3"),
      };
    },
  },
  {
    code: 'OPR009',
    severity: Severity.ERROR,
    summary: 'cipher suites have names that Go knows',
    see: 'https://pkg.go.dev/crypto/tls#pkg-constants',
    example: () => ({ ...INSTALL, tlsCipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'] }),
    *check({ tlsCipherSuites = [] }): Iterable<Finding> {
      const known = [...TLS_CIPHER_SUITES, ...INSECURE_TLS_CIPHER_SUITES];
      for (const [index, suite] of tlsCipherSuites.entries()) {
        if (known.includes(suite)) continue;
        yield {
          path: `tlsCipherSuites[${index}]`,
          value: suite,
          problem: 'is no cipher suite of Go.',
          effect: 'The operator would log an error and take all suites.',
          fix: didYouMean(suite, known, "Write it as Go does, such as 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'"),
        };
      }
    },
  },
  {
    code: 'OPR031',
    severity: Severity.WARNING,
    summary: 'the webhooks take no TLS that counts as broken',
    see: 'https://pkg.go.dev/crypto/tls#InsecureCipherSuites',
    example: () => ({ ...INSTALL, tlsMinVersion: 'VersionTLS10' }),
    *check({ tlsMinVersion = '', tlsCipherSuites = [] }): Iterable<Finding> {
      const rest = {
        effect: 'A scanner will find it at port 9443.',
        fix: 'Remove it: the default is TLS 1.2 with safe suites.',
      };
      if (['VersionTLS10', 'VersionTLS11'].includes(tlsMinVersion)) {
        yield { path: 'tlsMinVersion', value: tlsMinVersion, problem: 'counts as broken.', ...rest };
      }
      for (const [index, suite] of tlsCipherSuites.entries()) {
        if (!INSECURE_TLS_CIPHER_SUITES.includes(suite)) continue;
        yield { path: `tlsCipherSuites[${index}]`, value: suite, problem: 'counts as broken.', ...rest };
      }
    },
  },
  {
    code: 'OPR032',
    severity: Severity.WARNING,
    summary: 'cipher suites are given where they have an effect',
    see: 'https://pkg.go.dev/crypto/tls#Config',
    example: () => ({ ...INSTALL, tlsMinVersion: 'VersionTLS13', tlsCipherSuites: ['TLS_AES_128_GCM_SHA256'] }),
    *check({ tlsMinVersion, tlsCipherSuites }): Iterable<Finding> {
      if (tlsMinVersion !== 'VersionTLS13' || tlsCipherSuites === undefined) return;
      yield {
        path: 'tlsCipherSuites',
        value: tlsCipherSuites,
        problem: 'has no effect with TLS 1.3.',
        effect: 'Go takes all suites of TLS 1.3 whatever is set.',
        fix: 'Remove it.',
      };
    },
  },
  {
    code: 'OPR033',
    severity: Severity.WARNING,
    summary: 'on OpenShift the operator may use its Elasticsearch',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/autodetect/main.go',
    example: () => ({ ...INSTALL, mayBeOpenShift: true }),
    *check({ mayBeOpenShift, provisionsElasticsearch }): Iterable<Finding> {
      if (!mayBeOpenShift || provisionsElasticsearch) return;
      yield {
        path: 'elasticsearchProvisioning',
        value: 'no',
        problem: 'has no effect where the API logging.openshift.io is there.',
        effect: 'In such a cluster the operator would not start without the rights for it.',
        fix: 'Use ElasticsearchProvisioning.openShiftOperator(), or accept this where that API is not installed.',
      };
    },
  },
];
