import { quote } from '../../../diagnostics/report';
import { objectAt, textOf } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { kubectl } from '../../answers/question';
import { type Chain, namespaceOf, objectsAt } from '../../chain/chain';
import { isLongReady, labelsOf } from '../../chain/pods/pods';
import { targetPort, webhookPort, WEBHOOKS } from '../../chain/operator/webhooks';
import { seen } from '../../chain/evidence';
import type { LinkFinding } from '../link';
import { operatorManifests } from '../install/manifests';
import { isWaitedFor, type Served, servedWebhooks, webhookEffect, type WebhookTrouble } from './common';

/** What is wrong between the API server and the pods of the operator. */
export const serviceTroubles = once((chain: Chain): readonly WebhookTrouble[] =>
  servedWebhooks(chain).flatMap((served) => {
    const found = missing(chain, served) ?? wrongPort(chain, served) ?? withoutEndpoints(chain, served);
    if (found === undefined) return [];
    const { webhooks } = served;
    const { code, ...rest } = found;
    return [
      { code, isNeeded: isWaitedFor(chain, webhooks), finding: { ...rest, effect: webhookEffect(chain, webhooks) } },
    ];
  }),
);

/** What is wrong, with the code of its rule. */
type Cause = Omit<LinkFinding, 'effect'> & { readonly code: string };

function missing(chain: Chain, { namespace, name, webhooks }: Served): Cause | undefined {
  if (chain.whyNotListed('services', namespace) !== undefined) return undefined;
  if (chain.object({ kind: 'Service', namespace, name }) !== undefined) return undefined;
  const [webhook] = webhooks;
  return {
    code: 'DOC041',
    where: webhook?.resource ?? '',
    path: `webhooks[${webhook?.index ?? 0}].clientConfig.service`,
    value: `${namespace}/${name}`,
    problem: 'names a Service that does not exist.',
    fix: `Apply ${operatorManifests(chain)} again.`,
    evidence: seen(
      chain,
      kubectl('get', 'service', name, '-n', namespace),
      `Error from server (NotFound): services "${name}" not found`,
    ),
  };
}

function wrongPort(chain: Chain, { namespace, name, webhooks, operator }: Served): Cause | undefined {
  const service = chain.object({ kind: 'Service', namespace, name });
  if (service === undefined) return undefined;
  const ports = objectsAt(service, 'spec', 'ports');
  const lost = webhooks.find((webhook) => !ports.some(({ port }) => port === webhook.service?.port));
  const have = ports.map(({ port }) => textOf(port)).join(', ');
  if (lost !== undefined) {
    return {
      code: 'DOC042',
      where: lost.resource,
      path: `webhooks[${lost.index}].clientConfig.service.port`,
      value: lost.service?.port,
      problem: `is not a port of Service ${namespace}/${name}, which has ${have === '' ? 'none' : have}.`,
      fix: `Apply ${operatorManifests(chain)} again.`,
      evidence: seen(chain, WEBHOOKS, `"port": ${lost.service?.port ?? ''}`),
    };
  }
  const listens = operator === undefined ? undefined : webhookPort(operator);
  const used = ports.find(({ port }) => port === webhooks[0]?.service?.port);
  if (operator === undefined || listens === undefined || used === undefined) return undefined;
  const target = targetPort(used, operator.container);
  if (target === listens) return undefined;
  const index = ports.indexOf(used);
  const patch = JSON.stringify([{ op: 'replace', path: `/spec/ports/${index}/targetPort`, value: listens }]);
  return {
    code: 'DOC042',
    where: `service/${name}`,
    path: `spec.ports[${index}].targetPort`,
    value: used.targetPort ?? used.port,
    problem: `leads to no port on which the operator serves its webhooks (${listens}).`,
    fix: `Set targetPort to ${listens}.`,
    evidence: seen(
      chain,
      kubectl('get', 'service', name, '-n', namespace, '-o', `jsonpath={.spec.ports[${index}].targetPort}`),
      textOf(used.targetPort ?? used.port),
    ),
    commands: [chain.command(kubectl('patch', 'service', name, '-n', namespace, '--type=json', '-p', patch))],
  };
}

/** Only where the pods of the operator are ready; otherwise the link before explains it. */
function withoutEndpoints(chain: Chain, { namespace, name, operator }: Served): Cause | undefined {
  const service = chain.object({ kind: 'Service', namespace, name });
  if (service === undefined || operator === undefined) return undefined;
  if (!operator.pods.some((pod) => isLongReady(chain, pod))) return undefined;
  if (chain.whyNotListed('endpointslices', namespace) !== undefined) return undefined;
  const slices = chain
    .objects('EndpointSlice')
    .filter((each) => namespaceOf(each) === namespace && labelsOf(each)['kubernetes.io/service-name'] === name);
  const isReached = slices.some((slice) =>
    objectsAt(slice, 'endpoints').some((each) => objectAt(each, 'conditions').ready !== false),
  );
  if (isReached) return undefined;
  const labels = objectAt(operator.deployment, 'spec', 'selector', 'matchLabels');
  return {
    code: 'DOC043',
    where: `service/${name}`,
    path: 'spec.selector',
    value: objectAt(service, 'spec', 'selector'),
    problem: `selects no ready pod, but the operator has ${operator.ready}.`,
    fix: `Set the selector to the labels of the operator's pods: ${quote(labels)}.`,
    evidence: seen(
      chain,
      kubectl('get', 'endpointslices', '-n', namespace, '-l', `kubernetes.io/service-name=${name}`),
      slices.length === 0 ? 'No resources found' : 'ENDPOINTS <unset>',
    ),
    commands: [
      chain.command(
        kubectl(
          ...['patch', 'service', name, '-n', namespace, '--type=json', '-p'],
          JSON.stringify([{ op: 'replace', path: '/spec/selector', value: labels }]),
        ),
      ),
    ],
  };
}
