import { type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../../kubernetes/json';
import { INJECT_CA_ANNOTATION } from '../../../upstream/jaeger-operator-install';
import { kubectl } from '../../answers/question';
import { type Chain, createdAt, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import { labelsOf } from '../../chain/pods/pods';
import { certificatesQuestion, type WebhookFound } from '../../chain/operator/webhooks';
import { operatorManifests } from '../install/manifests';

/** What to do, and the commands that do it. */
export interface Mend {
  readonly fix: string;
  readonly commands?: readonly string[];
}

/** A program of cert-manager: what issues certificates, or what writes CAs into webhooks. */
type Part = 'cert-manager' | 'cainjector';

/** The Deployment of a part of cert-manager without a ready pod; undefined if it works, or is not known. */
export function brokenPart(chain: Chain, part: Part): JsonObject | undefined {
  const deployments = chain
    .objects('Deployment')
    .filter((each) => labelsOf(each)['app.kubernetes.io/name'] === part && isOfCertManager(each));
  const works = deployments.some((each) => Number(valueAt(each, 'status', 'readyReplicas') ?? 0) > 0);
  return works ? undefined : deployments[0];
}

function isOfCertManager(deployment: JsonObject): boolean {
  return objectsAt(deployment, 'spec', 'template', 'spec', 'containers').some(({ image }) =>
    /(?:^|\/)cert-manager-/.test(textOf(image)),
  );
}

/** How to start a part of cert-manager. */
export function startPart(chain: Chain, deployment: JsonObject): Mend {
  const [namespace, name] = [namespaceOf(deployment), nameOf(deployment)];
  const target = ['-n', namespace];
  return valueAt(deployment, 'spec', 'replicas') === 0
    ? {
        fix: `Scale ${namespace}/${name} to 1.`,
        commands: [chain.command(kubectl('scale', `deployment/${name}`, ...target, '--replicas=1'))],
      }
    : {
        fix: `Find out why the pods of ${namespace}/${name} are not ready.`,
        commands: [chain.command(kubectl('describe', `deployment/${name}`, ...target))],
      };
}

/** How the CA gets into webhooks whose certificate cert-manager issues. */
export function injectCa(chain: Chain, certificate: JsonObject, webhooks: readonly WebhookFound[]): Mend {
  const wanted = `${namespaceOf(certificate)}/${nameOf(certificate)}`;
  const configurations = [...new Map(webhooks.map((webhook) => [webhook.resource, webhook.configuration]))];
  const unmarked = configurations.filter(
    ([, configuration]) => stringAt(configuration, 'metadata', 'annotations', INJECT_CA_ANNOTATION) !== wanted,
  );
  if (unmarked.length > 0) {
    return {
      fix: 'Annotate the webhooks, so that cainjector of cert-manager writes the CA.',
      commands: unmarked.map(([resource]) =>
        chain.command(kubectl('annotate', resource, `${INJECT_CA_ANNOTATION}=${wanted}`, '--overwrite')),
      ),
    };
  }
  const injector = brokenPart(chain, 'cainjector');
  if (injector !== undefined) return startPart(chain, injector);
  return {
    fix: 'Look at the log of cainjector of cert-manager: it writes the CA.',
    commands: [chain.command(kubectl('logs', '-n', 'cert-manager', '-l', 'app.kubernetes.io/name=cainjector'))],
  };
}

/** Why a Certificate is not issued: what was seen, and what to do. */
export interface NotIssued extends Mend {
  /** As the end of a problem: `missing: ...`. */
  readonly cause: string;
  /** The line of the answer, and the command. @default - the Secret's own */
  readonly evidence?: { readonly command: string; readonly line: string };
}

/** Why cert-manager has not filled a Secret. */
export function whyNotIssued(chain: Chain, namespace: string, certificate: JsonObject | undefined): NotIssued {
  const stage = `apply ${operatorManifests(chain)}`;
  if (chain.serves('cert-manager.io/v1') === false) {
    return {
      cause: 'cert-manager is not installed',
      fix: `Install cert-manager (https://cert-manager.io/docs/installation/), then ${stage}.`,
      evidence: { command: chain.command(kubectl('api-versions')), line: 'no line cert-manager.io/v1' },
    };
  }
  const broken = brokenPart(chain, 'cert-manager');
  if (broken !== undefined) {
    const [space, name] = [namespaceOf(broken), nameOf(broken)];
    return {
      cause: 'cert-manager is not ready',
      ...startPart(chain, broken),
      evidence: {
        command: chain.command(kubectl('get', 'deployment', name, '-n', space)),
        line: `READY 0/${textOf(valueAt(broken, 'spec', 'replicas') ?? 1)}`,
      },
    };
  }
  if (certificate === undefined) {
    return { cause: 'no Certificate of cert-manager creates it', fix: capital(`${stage}.`) };
  }
  const issuer = objectAt(certificate, 'spec', 'issuerRef');
  const kind = stringAt(issuer, 'kind') ?? 'Issuer';
  const name = stringAt(issuer, 'name') ?? '';
  const isListed = chain.whyNotListed('issuers.cert-manager.io', namespace) === undefined;
  if (kind === 'Issuer' && isListed && chain.object({ kind, namespace, name }) === undefined) {
    return {
      cause: `its Issuer ${name} does not exist`,
      fix: capital(`${stage}.`),
      evidence: {
        command: chain.command(kubectl('get', 'issuers.cert-manager.io', name, '-n', namespace)),
        line: `Error from server (NotFound): issuers.cert-manager.io "${name}" not found`,
      },
    };
  }
  return {
    cause: 'cert-manager has not issued it',
    fix: 'Read why, and correct it.',
    evidence: {
      command: chain.command(certificatesQuestion(namespace)),
      line: messageOf(chain, certificate) ?? 'no condition says why',
    },
    commands: [
      chain.command(kubectl('describe', 'certificates.cert-manager.io', nameOf(certificate), '-n', namespace)),
      chain.command(kubectl('describe', 'certificaterequests.cert-manager.io', '-n', namespace)),
    ],
  };
}

/** What cert-manager says of a Certificate that is not ready: its newest request knows more than itself. */
export function messageOf(chain: Chain, certificate: JsonObject): string | undefined {
  const requests = chain
    .objects('CertificateRequest', namespaceOf(certificate))
    .filter(
      (each) => stringAt(each, 'metadata', 'annotations', 'cert-manager.io/certificate-name') === nameOf(certificate),
    )
    .sort((a, b) => (createdAt(a) < createdAt(b) ? 1 : -1));
  for (const object of [...requests.slice(0, 1), certificate]) {
    const condition = objectsAt(object, 'status', 'conditions').find(
      ({ type, status }) => type === 'Ready' && status === 'False',
    );
    const message = stringAt(condition, 'message');
    if (message !== undefined) return message;
  }
  return undefined;
}

function capital(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}
