import { type RuleInfo, Severity } from '../../../diagnostics/rule';
import type { Chain } from '../../chain/chain';
import type { LinkRule } from '../link';
import { dayOf, datesOf, renewal, servedCertificate } from './certificate';
import { servedWebhooks } from './common';
import { EXAMPLES } from './examples';
import { webhookTroubles } from './troubles';
import { certificateFor } from '../../chain/operator/webhooks';
import { validityOf } from '../../chain/operator/x509';
import { messageOf } from './cert-manager';

const CERTIFICATE = 'https://cert-manager.io/docs/concepts/ca-injector/';
const WEBHOOK = 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/';

const DAY = 24 * 60 * 60 * 1000;
/** cert-manager renews when a third of the time is left; a sixth means that it does not. */
const LATE = 6;
/** Of certificates that live long, this is left. */
const MAX_LATE = 14 * DAY;

/** Rules about the webhooks of the operator. */
export const webhookRules: readonly LinkRule[] = [
  causeRule({
    code: 'DOC040',
    summary: 'the Secret with the certificate of the webhooks exists',
    see: 'https://cert-manager.io/docs/usage/certificate/',
  }),
  causeRule({
    code: 'DOC041',
    summary: 'the Service of the webhooks exists',
    see: WEBHOOK,
  }),
  causeRule({
    code: 'DOC042',
    summary: 'the Service of the webhooks has the port that is called, and leads to the one that is served',
    see: WEBHOOK,
  }),
  causeRule({
    code: 'DOC043',
    summary: 'the Service of the webhooks has endpoints',
    see: WEBHOOK,
  }),
  causeRule({
    code: 'DOC044',
    summary: 'the API server knows the CA of the webhooks',
    see: CERTIFICATE,
  }),
  causeRule({
    code: 'DOC045',
    summary: 'the CA that the API server knows signed the certificate that is served',
    see: CERTIFICATE,
  }),
  causeRule({
    code: 'DOC046',
    summary: 'the certificate of the webhooks is valid',
    see: CERTIFICATE,
  }),
  causeRule({
    code: 'DOC047',
    summary: 'the certificate of the webhooks has the name of their Service',
    see: WEBHOOK,
  }),
  {
    code: 'DOC048',
    severity: Severity.WARNING,
    summary: 'the certificate of the webhooks is renewed in time',
    see: 'https://cert-manager.io/docs/usage/certificate/#issuance-behavior-rotation-of-the-private-key',
    example: EXAMPLES.late,
    *check(chain) {
      for (const group of servedWebhooks(chain)) {
        const served = servedCertificate(chain, group);
        if (served === undefined) continue;
        const { from, to } = validityOf(served.leaf);
        const left = to - chain.taken;
        if (left < 0 || left > Math.min(MAX_LATE, (to - from) / LATE)) continue;
        const { namespace, secret } = served;
        const certificate = certificateFor(chain, namespace, secret);
        const message = certificate === undefined ? undefined : messageOf(chain, certificate);
        const { command, line } = datesOf(chain, served);
        yield {
          where: `${namespace}/${secret}`,
          path: 'tls.crt',
          problem: `expires on ${dayOf(to)}, and was not renewed.`,
          effect: 'From then on, the API server rejects each change of a Jaeger.',
          evidence: { command, line: message === undefined ? line : `${line}\n${message}` },
          ...renewal(chain, served),
        };
      }
    },
  },
  {
    code: 'DOC049',
    severity: Severity.WARNING,
    summary: 'the webhooks of the operator can be called, also while no Jaeger waits for them',
    see: WEBHOOK,
    example: EXAMPLES.unneeded,
    *check(chain) {
      for (const { isNeeded, finding } of webhookTroubles(chain)) if (!isNeeded) yield finding;
    },
  },
];

/** What a rule about one cause is made of. */
interface Cause extends Pick<RuleInfo, 'summary' | 'see'> {
  readonly code: keyof typeof EXAMPLES;
}

function causeRule({ code, ...info }: Cause): LinkRule {
  return {
    ...{ ...info, code, severity: Severity.ERROR, example: EXAMPLES[code] },
    *check(chain: Chain) {
      for (const { isNeeded, code: cause, finding } of webhookTroubles(chain)) {
        if (isNeeded && cause === code) yield finding;
      }
    },
  };
}
