import type { X509Certificate } from 'node:crypto';
import { quote } from '../../../diagnostics/report';
import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf } from '../../chain/chain';
import { certificateFor, certificateQuestion, servingSecret, type WebhookFound } from '../../chain/operator/webhooks';
import { certificatesIn, hostsOf, isForHost, isTrusted, validityOf } from '../../chain/operator/x509';
import type { LinkFinding } from '../link';
import { operatorManifests } from '../install/manifests';
import { brokenPart, injectCa, type Mend, startPart } from './cert-manager';
import { isWaitedFor, type Served, servedWebhooks, webhookEffect, type WebhookTrouble } from './common';

/** The certificate that the operator behind a Service serves. */
export interface ServedCertificate {
  readonly namespace: string;
  readonly secret: string;
  readonly leaf: X509Certificate;
  readonly between: readonly X509Certificate[];
  /** The Certificate of cert-manager. @default - another program made it */
  readonly certificate?: JsonObject;
}

/** The certificate behind a Service; undefined if it may not be read. */
export function servedCertificate(chain: Chain, { operator }: Served): ServedCertificate | undefined {
  const secret = operator === undefined ? undefined : servingSecret(operator);
  if (operator === undefined || secret === undefined) return undefined;
  const { namespace } = operator;
  const [leaf, ...between] = certificatesIn(chain.answer(certificateQuestion(namespace, secret))?.stdout ?? '');
  if (leaf === undefined) return undefined;
  const certificate = certificateFor(chain, namespace, secret);
  return { namespace, secret, leaf, between, ...(certificate === undefined ? {} : { certificate }) };
}

/** What is wrong with the certificate that the operator serves, and with the CA that the API server knows. */
export const certificateTroubles = once((chain: Chain): readonly WebhookTrouble[] =>
  servedWebhooks(chain).flatMap((group) => {
    // The link before explains why no pod serves anything.
    if (group.operator === undefined || group.operator.ready === 0) return [];
    const served = servedCertificate(chain, group);
    const found =
      (served === undefined ? undefined : expired(chain, served)) ??
      emptyBundle(chain, group, served) ??
      (served === undefined ? undefined : (otherCa(chain, group, served) ?? otherName(chain, group, served)));
    if (found === undefined) return [];
    const { webhooks: about = group.webhooks, code, ...rest } = found;
    return [{ code, isNeeded: isWaitedFor(chain, about), finding: { ...rest, effect: webhookEffect(chain, about) } }];
  }),
);

/** What is wrong, with the code of its rule and the webhooks that it is about. */
type Found = Omit<LinkFinding, 'effect'> & { readonly code: string; readonly webhooks?: readonly WebhookFound[] };

function expired(chain: Chain, served: ServedCertificate): Found | undefined {
  const { leaf, namespace, secret } = served;
  const { from, to } = validityOf(leaf);
  if (from <= chain.taken && chain.taken <= to) return undefined;
  const isOver = to < chain.taken;
  return {
    code: 'DOC046',
    where: `${namespace}/${secret}`,
    path: 'tls.crt',
    problem: isOver ? `expired on ${dayOf(to)}.` : `not valid before ${dayOf(from)}.`,
    evidence: datesOf(chain, served),
    ...(isOver ? renewal(chain, served) : { fix: 'Correct the clocks of the cluster.' }),
  };
}

/** How a certificate is renewed. */
export function renewal(chain: Chain, { namespace, secret, certificate }: ServedCertificate): Mend {
  if (certificate === undefined) return { fix: 'Write a new certificate, and its CA, with the program that made it.' };
  const broken = brokenPart(chain, 'cert-manager');
  if (broken !== undefined) return startPart(chain, broken);
  return {
    fix: 'Delete the Secret: cert-manager then issues the certificate again.',
    commands: [chain.command(kubectl('delete', 'secret', secret, '-n', namespace))],
  };
}

/** The dates of a certificate, and how to ask for them by hand. */
export function datesOf(chain: Chain, { namespace, secret, leaf }: ServedCertificate) {
  return {
    command: `${chain.command(certificateQuestion(namespace, secret))} | base64 -d | openssl x509 -noout -dates`,
    line: `notBefore=${leaf.validFrom}\nnotAfter=${leaf.validTo}`,
  };
}

/** A day in UTC, as `2026-11-30`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function emptyBundle(chain: Chain, { webhooks }: Served, served: ServedCertificate | undefined): Found | undefined {
  const empty = webhooks.filter(({ caBundle }) => certificatesIn(caBundle).length === 0);
  const [first] = empty;
  if (first === undefined) return undefined;
  return {
    code: 'DOC044',
    webhooks: empty,
    where: first.resource,
    path: bundlePath(first),
    problem: 'missing: the API server does not trust the certificate of the operator.',
    evidence: { command: chain.command(bundleQuestion(first)), line: 'no output' },
    ...trust(chain, empty, served),
  };
}

function otherCa(chain: Chain, { webhooks }: Served, served: ServedCertificate): Found | undefined {
  const { leaf, between } = served;
  const other = webhooks.filter(({ caBundle }) => !isTrusted(leaf, between, certificatesIn(caBundle)));
  const [first] = other;
  if (first === undefined) return undefined;
  const [root] = certificatesIn(first.caBundle);
  return {
    code: 'DOC045',
    webhooks: other,
    where: first.resource,
    path: bundlePath(first),
    problem: 'is another CA than the one that signed the certificate of the operator.',
    evidence: {
      command: `${chain.command(bundleQuestion(first))} | base64 -d | openssl x509 -noout -subject -serial`,
      line: [
        `caBundle: ${nameIn(root?.subject)}, serial ${root?.serialNumber ?? ''}`,
        `served: issuer ${nameIn(leaf.issuer)}, serial ${leaf.serialNumber}`,
      ].join('\n'),
    },
    ...trust(chain, other, served),
  };
}

/** A name in a certificate on one line. */
function nameIn(name: string | undefined): string {
  return name?.replaceAll('\n', ', ') ?? '';
}

function otherName(chain: Chain, { namespace, name }: Served, served: ServedCertificate): Found | undefined {
  const host = `${name}.${namespace}.svc`;
  const { leaf, certificate, secret } = served;
  if (isForHost(leaf, host)) return undefined;
  const hosts = hostsOf(leaf);
  const names = JSON.stringify({ spec: { dnsNames: [host, `${host}.cluster.local`] } });
  return {
    code: 'DOC047',
    where: `${served.namespace}/${secret}`,
    path: 'tls.crt',
    problem: `is not for ${quote(host)}, the name that the API server calls.`,
    evidence: {
      command: `${chain.command(certificateQuestion(served.namespace, secret))} | base64 -d | openssl x509 -noout -ext subjectAltName`,
      line: hosts.length === 0 ? 'No extensions matched' : hosts.map((each) => `DNS:${each}`).join(', '),
    },
    ...(certificate === undefined
      ? { fix: 'Write a certificate for that name.' }
      : {
          fix: 'Correct dnsNames of its Certificate.',
          commands: [
            chain.command(
              kubectl(
                ...['patch', 'certificates.cert-manager.io', nameOf(certificate), '-n', served.namespace],
                ...['--type=merge', '-p', names],
              ),
            ),
          ],
        }),
  };
}

function bundlePath({ index }: WebhookFound): string {
  return `webhooks[${index}].clientConfig.caBundle`;
}

function bundleQuestion({ resource, index }: WebhookFound) {
  return kubectl('get', resource, '-o', `jsonpath={.webhooks[${index}].clientConfig.caBundle}`);
}

/** How the API server gets the CA of the certificate that is served. */
function trust(chain: Chain, webhooks: readonly WebhookFound[], served: ServedCertificate | undefined): Mend {
  if (served?.certificate !== undefined) return injectCa(chain, served.certificate, webhooks);
  if (served === undefined) {
    return { fix: `Apply ${operatorManifests(chain)} again.` };
  }
  const { namespace, secret, leaf } = served;
  const key = leaf.checkIssued(leaf) ? String.raw`tls\.crt` : String.raw`ca\.crt`;
  const ca = chain.command(kubectl('get', 'secret', secret, '-n', namespace, '-o', `jsonpath={.data.${key}}`));
  return {
    fix: 'Write the CA of that Secret into the webhooks.',
    commands: webhooks.map(({ resource, index }) => {
      const path = `/webhooks/${index}/clientConfig/caBundle`;
      const patch = `"[{\\"op\\":\\"add\\",\\"path\\":\\"${path}\\",\\"value\\":\\"$(${ca})\\"}]"`;
      return `${chain.command(kubectl('patch', resource, '--type=json', '-p'))} ${patch}`;
    }),
  };
}
