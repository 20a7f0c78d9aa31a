import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { goDurationSeconds } from '../../upstream/go-duration';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

const CERTIFICATE = /^(-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*)+$/;
const DEFAULT_SECONDS = 90 * 24 * 3600;
const [HOUR, FIVE_MINUTES] = [3600, 300];

/** Rules about the certificate of the webhooks. */
export const certificateRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR018',
    severity: Severity.ERROR,
    summary: 'a certificate is renewed before it expires',
    see: 'https://cert-manager.io/docs/usage/certificate/#configuring-certificate-duration',
    example: () => ({ ...INSTALL, duration: '24h', renewBefore: '48h' }),
    *check({ duration, renewBefore }): Iterable<Finding> {
      const effect = 'cert-manager rejects the Certificate, and the operator never starts.';
      const at = (name: string) => `webhookCertificate.${name}`;
      const lifetime = goDurationSeconds(duration ?? '') ?? DEFAULT_SECONDS;
      const before = goDurationSeconds(renewBefore ?? '');
      if (lifetime < HOUR) {
        yield {
          path: at('duration'),
          value: duration,
          problem: 'must be at least 1 hour.',
          effect,
          fix: 'Use a duration such as Duration.days(90).',
        };
      } else if (before !== undefined && before >= lifetime) {
        yield {
          path: at('renewBefore'),
          value: renewBefore,
          problem: `must be less than the duration, ${duration ?? '2160h'}.`,
          effect,
          fix: 'Use a third of the duration.',
        };
      }
      if (before !== undefined && before < FIVE_MINUTES) {
        yield {
          path: at('renewBefore'),
          value: renewBefore,
          problem: 'must be at least 5 minutes.',
          effect,
          fix: 'Use a duration such as Duration.days(30).',
        };
      }
    },
  },
  {
    code: 'OPR019',
    severity: Severity.ERROR,
    summary: 'the CA bundle contains only certificates in PEM',
    see: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/',
    example: () => ({ ...INSTALL, caBundle: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t' }),
    *check({ caBundle }): Iterable<Finding> {
      if (caBundle === undefined || CERTIFICATE.test(caBundle.trimStart())) return;
      const isKey = caBundle.includes('PRIVATE KEY');
      // Never print the value: it may be a key.
      yield {
        path: 'webhookCertificate.caBundle',
        problem: isKey ? 'contains a private key.' : 'must be certificates in PEM (-----BEGIN CERTIFICATE-----).',
        effect: isKey
          ? 'Everyone who can read the manifests can read the key.'
          : 'The API server cannot trust the webhooks, and rejects every Jaeger.',
        fix: isKey
          ? 'Use only the certificate of the CA, and treat the key as compromised.'
          : 'Use the text of the file ca.crt, not base64.',
      };
    },
  },
];
