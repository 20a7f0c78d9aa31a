import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined } from '../../../kubernetes/json';
import {
  type JaegerV2Install,
  type JaegerV2LoginSettings,
  withIngress,
  withLogin,
} from '../../../models/jaeger-v2/install';
import { OAUTH2_PROXY } from '../../../upstream/jaeger-v2/oauth2-proxy';

const SOURCE = 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview';
const EXITS = 'The proxy exits at startup, and the UI is unreachable.';
/** What the login reads from its Secret. */
const IN_SECRET: readonly string[] = Object.values(OAUTH2_PROXY.secrets);
const SECRET: readonly string[] = OAUTH2_PROXY.secretFlags;
const OWN: readonly string[] = OAUTH2_PROXY.ownFlags;
/** Such as that of a Redis for sessions. */
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s@:]*:[^/\s@]+@/i;
const NEED_ISSUER: readonly string[] = OAUTH2_PROXY.providersWithIssuer;

/** Rules about the login in front of the UI of a Jaeger 2. */
export const loginRules: readonly Rule<JaegerV2Install>[] = [
  {
    code: 'JVT375',
    severity: Severity.ERROR,
    summary: 'a login has an issuer at an https:// URL where its provider needs one, and says whose users are let in',
    see: SOURCE,
    example: () => withLogin({ emailDomains: [] }),
    *check({ login }): Iterable<Finding> {
      if (login === undefined) return;
      yield* issuerFindings(login);
      if (login.emailDomains.length === 0) {
        yield {
          path: 'login.emailDomains',
          problem: 'must have a domain.',
          effect: EXITS,
          fix: "Use the domain of your users' e-mail addresses, such as 'example.com', or '*' for everyone who can log in.",
        };
      }
    },
  },
  {
    code: 'JVT376',
    severity: Severity.ERROR,
    summary: 'options of a login are flags of oauth2-proxy that neither a prop sets nor carry a secret',
    see: SOURCE,
    example: () => withLogin({ options: { 'cookie-secret': 'abcdefghijklmnop' } }),
    *check({ login }): Iterable<Finding> {
      for (const [name, value] of Object.entries(login?.options ?? {})) {
        const at = { path: `login.options["${name}"]` };
        if (SECRET.includes(name) || URL_WITH_PASSWORD.test(value)) {
          yield {
            ...at,
            problem: SECRET.includes(name) ? 'is a secret.' : 'contains a password.',
            effect: 'Everyone who may see pods or manifests can read it.',
            fix: IN_SECRET.includes(name)
              ? 'Remove it here, and put it into the Secret, from which it is read.'
              : `Remove it. The login reads only ${IN_SECRET.join(', ')} from a Secret.`,
          };
        } else if (OWN.includes(name)) {
          yield {
            ...at,
            problem: 'is a flag that the login sets itself.',
            effect: 'The proxy gets the flag twice: the last one wins, or both count.',
            fix: 'Remove it.',
          };
        } else if (!/^[a-z][a-z0-9-]*$/.test(name)) {
          yield {
            ...at,
            problem: 'must be the name of a flag without dashes in front.',
            effect: EXITS,
            fix: "Write it as in { 'cookie-expire': '12h' }.",
          };
        }
      }
    },
  },
  {
    code: 'JVT380',
    severity: Severity.WARNING,
    summary: 'an Ingress in front of a login has TLS, or the cookie of the login is not limited to it',
    see: 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview#cookie-options',
    example: () => ({ ...withIngress({}), ...defined({ login: withLogin({}).login }) }),
    *check({ exposure, login }): Iterable<Finding> {
      if (login === undefined || exposure === undefined || exposure.by === 'gateway') return;
      if (exposure.props.tlsSecret !== undefined || login.options['cookie-secure'] === 'false') return;
      yield {
        path: 'exposure.tlsSecret',
        problem: 'missing, but the login sets its cookie over TLS only.',
        effect: 'Over http:// browsers drop the cookie, and users return to the login without end.',
        fix: 'Use JaegerV2Exposure.ingress with tlsSecret, or accept this if TLS ends in front of the ingress controller.',
      };
    },
  },
];

function* issuerFindings({ provider, issuerUrl }: JaegerV2LoginSettings): Iterable<Finding> {
  const path = 'login.issuerUrl';
  const fix = "Use the URL of the issuer, such as 'https://login.example.com/realms/main'.";
  if (issuerUrl === undefined) {
    if (NEED_ISSUER.includes(provider))
      yield { path, problem: `missing: provider '${provider}' needs it.`, effect: EXITS, fix };
    return;
  }
  if (/^https:\/\/[^/\s@]+(?:\/\S*)?$/.test(issuerUrl)) return;
  yield {
    path,
    problem: 'must be a URL that begins with https://, without a password.',
    effect: 'Logins fail, or go over the network in plain text.',
    fix,
  };
}
