import { type Need, objectNeeded, operatorNeeded } from '../../app/plan/need';
import { type NeededSecret, pullSecret, tlsSecret } from '../../app/plan/secret';
import type { Step } from '../../app/plan/step';
import { JAEGER_CRD_NAME } from '../../upstream/jaeger-crd/jaeger-crd';
import { OPERATOR_NAME } from '../../upstream/jaeger-operator-install';
import type { Install } from '../install/install';
import { JaegerOperatorProfile } from '../profile';
import { FROM_UPSTREAM } from './from-upstream';
import type { WrittenInstall } from './written';

const CRD = 'CustomResourceDefinition';
const PROMETHEUS_CRDS = ['servicemonitors.monitoring.coreos.com', 'prometheusrules.monitoring.coreos.com'];

/** What must be there, and how one sees it. */
export function prerequisites(install: WrittenInstall): readonly Step[] {
  const { webhookCertificate, monitoring, crd, priorityClass } = install;
  return [
    ...(webhookCertificate._managed === undefined ? [] : [certManager()]),
    ...(monitoring._settings === undefined ? [] : [prometheus()]),
    ...(crd
      ? []
      : [
          {
            text: 'The CRD, which another install brings:',
            needs: [objectNeeded(CRD, JAEGER_CRD_NAME, 'this install does not bring it')],
          },
        ]),
    ...apiServerPort(install),
    ...(priorityClass === undefined
      ? []
      : [
          {
            text: `The priority class \`${priorityClass}\`:`,
            needs: [objectNeeded('PriorityClass', priorityClass, "the operator's pods have it")],
          },
        ]),
    noOtherOperator(install),
  ];
}

function certManager(): Step {
  return {
    text: 'cert-manager 1.6.1 or newer. This shows its version and whether it is available. If it shows none, install it first (https://cert-manager.io/docs/installation/):',
    needs: [operatorNeeded('cert-manager', '1.6.1', 'it issues the certificate of the webhooks')],
  };
}

function prometheus(): Step {
  const why = 'the operator is monitored by objects of these kinds';
  return {
    text: 'The CRDs of the Prometheus operator:',
    needs: PROMETHEUS_CRDS.map((name) => objectNeeded(CRD, name, why)),
  };
}

function noOtherOperator(install: WrittenInstall): Step {
  const there =
    install.watched === undefined ? 'finds nothing, or only this one' : 'finds none that watches one of its namespaces';
  const none: Need = {
    kind: 'Deployment',
    expect: 'none',
    selector: `name=${OPERATOR_NAME}`,
    why:
      install.watched === undefined
        ? 'two operators that watch one namespace disturb each other; this one does not count'
        : 'two operators that watch one namespace disturb each other; this one does not count, nor do those of other namespaces',
  };
  const allowed: Need = {
    kind: 'SelfSubjectAccessReview',
    expect: 'allowed',
    name: '*',
    why: 'the CRD, cluster roles and webhooks take the rights of a cluster administrator',
  };
  return {
    text:
      `No other Jaeger operator: \`{command}\` ${there}. ` +
      (hasWayFromUpstream(install)
        ? `If it finds upstream's install, start with [${FROM_UPSTREAM}](#coming-from-upstreams-install). `
        : '') +
      'You need the rights of a cluster administrator: `{command}` must say yes.',
    inText: { needs: [none, allowed] },
  };
}

/** A second install leaves the first one alone. */
export function hasWayFromUpstream({ profile, crd }: Install): boolean {
  return profile !== JaegerOperatorProfile.UPSTREAM && crd;
}

/** Network policies see the port behind the Service `kubernetes`, which is not 443 everywhere. */
function apiServerPort({ networkPolicy, profile }: Install): readonly Step[] {
  const { _apiServerPorts: apiServerPorts } = networkPolicy;
  if (apiServerPorts === undefined || profile === JaegerOperatorProfile.UPSTREAM) return [];
  return [
    {
      text:
        `The API server must listen on port ${apiServerPorts.join(' or ')}: the operator's NetworkPolicy allows no other. If this prints another port, set ` +
        '`networkPolicy: OperatorNetworkPolicy.standard({ apiServerPorts: [...] })` in the environment and ' +
        'synthesize again. Otherwise the operator logs `i/o timeout` and never becomes ready.',
      needs: [
        {
          kind: 'EndpointSlice',
          expect: 'port',
          name: 'kubernetes',
          namespace: 'default',
          ports: apiServerPorts,
          why: "the operator's NetworkPolicy lets it reach the API server at no other port",
        },
      ],
    },
  ];
}

/** The Secrets that an install reads. */
export function secrets({
  namespace,
  pullSecrets,
  webhookCertificate,
  names,
}: WrittenInstall): readonly NeededSecret[] {
  const { _provided: provided } = webhookCertificate;
  const host = `${names.webhookService}.${namespace}.svc`;
  return [
    ...(provided === undefined
      ? []
      : [tlsSecret(namespace, provided.secret.name, `the certificate of the webhooks, for \`${host}\`, and its key`)]),
    ...pullSecrets.map((name) => pullSecret(namespace, name)),
  ];
}

/** What must be there, and may need the namespaces of 0-setup. */
export function beforeApply({ watched }: WrittenInstall): readonly Step[] {
  if (watched === undefined) return [];
  return [
    {
      text: 'The namespaces that the operator watches exist:',
      needs: watched.map((name) => objectNeeded('Namespace', name, 'the operator watches it')),
    },
  ];
}
