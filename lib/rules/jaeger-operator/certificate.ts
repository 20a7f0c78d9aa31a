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
    summary: 'a certificate is renewed before it ends',
    see: 'https://cert-manager.io/docs/usage/certificate/#configuring-certificate-duration',
    example: () => ({ ...INSTALL, duration: '24h', renewBefore: '48h' }),
    *check({ duration, renewBefore }): Iterable<Finding> {
      const effect = 'cert-manager refuses the Certificate, and the operator never starts';
      const at = (name: string) => `webhookCertificate.${name}`;
      const lifetime = duration === undefined ? DEFAULT_SECONDS : goDurationSeconds(duration);
      const before = renewBefore === undefined ? undefined : goDurationSeconds(renewBefore);
      if (lifetime === undefined || lifetime < HOUR) {
        const rule = lifetime === undefined ? 'is no duration of Go' : 'is less than an hour';
        yield { path: at('duration'), value: duration, problem: rule, effect, fix: "Write it as in '2160h'." };
      } else if (before !== undefined && before >= lifetime) {
        const rule = `is not less than the duration, ${duration ?? '2160h'}`;
        yield {
          path: at('renewBefore'),
          value: renewBefore,
          problem: rule,
          effect,
          fix: 'Use a third of the duration.',
        };
      }
      if (renewBefore !== undefined && (before === undefined || before < FIVE_MINUTES)) {
        const rule = before === undefined ? 'is no duration of Go' : 'is less than 5 minutes';
        yield { path: at('renewBefore'), value: renewBefore, problem: rule, effect, fix: "Write it as in '720h'." };
      }
    },
  },
  {
    code: 'OPR019',
    severity: Severity.ERROR,
    summary: 'the CA bundle is certificates in PEM, and nothing else',
    see: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/',
    example: () => ({ ...INSTALL, caBundle: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t' }),
    *check({ caBundle }): Iterable<Finding> {
      if (caBundle === undefined || CERTIFICATE.test(caBundle.trimStart())) return;
      const isKey = caBundle.includes('PRIVATE KEY');
      // The value stays out of the message: it may be a key.
      yield {
        path: 'webhookCertificate.caBundle',
        problem: isKey ? 'has a private key in it.' : 'is not a certificate in PEM (-----BEGIN CERTIFICATE-----).',
        effect: isKey
          ? 'It would stand in the manifests, for all to read.'
          : 'The API server trusts nobody with it, and every Jaeger is refused.',
        fix: isKey
          ? 'Give the certificate of the CA alone, and take the key for known to others.'
          : 'Give the text of the file ca.crt, not in base64.',
      };
    },
  },
];
