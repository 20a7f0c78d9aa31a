import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import { defined, type JsonObject, stringAt } from '../kubernetes/json';
import { checkJaegerV2 } from '../rules/jaeger-v2';
import { imageRules } from '../rules/jaeger-v2/props/images';
import { checkJaegerV2Install } from '../rules/jaeger-v2-install';
import { accessFacts } from './access/facts';
import { reachFacts } from './network/facts';
import { settingsProblems } from './config/check';
import type { Role } from './contribution';
import { checkDelivery } from './delivery/check';
import { DEFAULT_RESOURCES } from './objects/pod';
import type { Settings } from './settings';
import { podSettings } from './pod-settings';
import { jobPods, storageProblems } from './storage/check';
import type { Workload } from './workload';

/** The names of the props of the roles: what messages call their pods. */
const PROPS: Readonly<Record<Role, string>> = {
  'all-in-one': 'allInOne',
  collector: 'collector',
  ingester: 'ingester',
  query: 'query',
};

/** What is wrong with a Jaeger 2 besides its objects. */
export function checkWorkloads(
  settings: Settings,
  workloads: readonly Workload[],
  where: string,
): readonly FoundProblem[] {
  const { name, version, props } = settings;
  const roles = workloads.map((workload) => ({
    path: PROPS[workload.role],
    settings: settingsOfPods(workload),
    count: workload.count,
  }));
  const metadata = defined({ labels: props.labels, annotations: props.annotations });
  return [
    ...checkJaegerV2Install(
      {
        name,
        metadata,
        roles: [...roles, ...jobPods(settings)],
        ...accessFacts(settings, workloads),
        ...reachFacts(settings),
      },
      where,
    ),
    ...settingsProblems(settings, workloads, where),
    ...runRules(imageRules, { version: version.jaeger, images: imagesOf(workloads) }, where),
    ...storageProblems(settings, where),
    ...checkDelivery(settings, workloads, ({ role }) => PROPS[role], where),
    ...(props.delivery?._delivery.operator === undefined ? workloads : []).flatMap((workload) => {
      const { role, config, count, claim } = workload;
      return checkJaegerV2(
        {
          config,
          prefix: `${PROPS[role]}.config.`,
          version: version.jaeger,
          replicas: count.most,
          isQueryBehindProxy: settings.login !== undefined,
          variables: variablesOf(workload),
          ...(claim === undefined ? {} : { persistentFolders: [claim.mountPath] }),
        },
        where,
      );
    }),
  ];
}

/** The names of the variables of its container. */
function variablesOf({ needs, settings: { pods } }: Workload): readonly string[] {
  const own = (pods.environment ?? []).map(({ name }) => name);
  return [...needs.environment.flatMap((variable) => stringAt(variable, 'name') ?? []), ...own];
}

/** The settings of Kubernetes of the pods of a role, with what they mount. */
function settingsOfPods({ settings: { pods }, needs, claim }: Workload): JsonObject {
  const claimed = claim === undefined ? [] : [{ name: claim.name, mountPath: claim.mountPath }];
  const volumes = [...needs.volumes, ...(pods.volumes ?? [])];
  return {
    ...podSettings({ ...pods, resources: pods.resources ?? DEFAULT_RESOURCES }),
    volumes: [...claimed, ...volumes.map(({ _volume: volume }) => volume)],
    mounts: [...claimed, ...volumes.map(({ _mount: mount }) => mount)],
  };
}

/** The images that are asked for, by the props of the roles. */
function imagesOf(workloads: readonly Workload[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    workloads.flatMap(({ role, settings: { pods } }) => (pods.image === undefined ? [] : [[PROPS[role], pods.image]])),
  );
}
