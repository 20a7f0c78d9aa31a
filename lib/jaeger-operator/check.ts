import { throwErrors } from '../diagnostics/report';
import { type FoundProblem } from '../diagnostics/rule';
import { secondsOf } from '../app/amounts';
import { defined, type JsonObject } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';
import { jaegerOperatorRules } from '../rules/jaeger-operator/rules';
import type { OperatorImagesProps } from './images';
import type { JaegerOperatorProps } from './jaeger-operator-props';
import { runRules } from '../diagnostics/run-rules';
import type { JaegerOperatorSubject } from '../models/operator-install/install';
import { certificateTimes } from './install/certificate';
import type { Install } from './install/install';
import { mayBeOpenShift } from './install/platform';
import { JaegerOperatorProfile } from './profile';
import { ElasticsearchProvisioning } from './provisioning';

/** What the upstream profile leaves open. */
const OPEN = ['namespace', 'createNamespace', 'version', 'profile'];

/** Throws the errors of an install; returns its warnings. */
export function checkInstall(
  props: JaegerOperatorProps,
  install: Install,
  others: ReadonlyMap<string, Install>,
  where: string,
): readonly FoundProblem[] {
  const besideUpstream =
    install.profile === JaegerOperatorProfile.UPSTREAM ? Object.keys(props).filter((prop) => !OPEN.includes(prop)) : [];
  const problems = runRules(jaegerOperatorRules, subjectOf(install, besideUpstream, others), where);
  throwErrors(problems);
  return problems;
}

function subjectOf(
  install: Install,
  besideUpstream: readonly string[],
  others: ReadonlyMap<string, Install>,
): JaegerOperatorSubject {
  const { version, platform, elasticsearchProvisioning, networkPolicy, images, webhookCertificate } = install;
  return {
    ...install,
    besideUpstream,
    ...watchedBy(install),
    operatorVersion: version.operator,
    jaegerVersion: version.jaeger,
    listed: version._listed,
    mayBeOpenShift: mayBeOpenShift(platform),
    provisionsElasticsearch: elasticsearchProvisioning !== ElasticsearchProvisioning.NONE,
    ...defined({ apiServerPorts: networkPolicy._apiServerPorts }),
    metrics: install.metrics._name,
    monitored: install.monitoring._settings !== undefined,
    images: Object.fromEntries(componentImages(images)),
    ...defined({ mirror: images.mirror }),
    requests: install.resources.requests,
    limits: install.resources.limits,
    placement: placementOf(install),
    webhookTimeoutSeconds: secondsOf(install.webhookTimeout),
    ...certificateTimes(webhookCertificate._managed ?? {}),
    ...defined({ caBundle: webhookCertificate._provided?.caBundle }),
    others: [...others].map(([path, other]) => ({
      where: path,
      namespace: other.namespace,
      leaderElection: other.leaderElection,
      ...watchedBy(other),
    })),
  };
}

/** As it is written into the Deployment. */
function placementOf(install: Install): JsonObject {
  const { nodeSelector, tolerations, affinity, priorityClassName, topologySpreadConstraints } = install;
  return plain({ nodeSelector, tolerations, affinity, priorityClassName, topologySpreadConstraints });
}

function watchedBy({ watch }: Install): { readonly watched?: readonly string[] } {
  return defined({ watched: watch._watched });
}

/** The images that are given one by one. */
function componentImages(images: OperatorImagesProps): [string, string][] {
  return Object.entries(images).flatMap(([name, image]: [string, unknown]) =>
    name !== 'mirror' && typeof image === 'string' ? [[name, image]] : [],
  );
}
