import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { Severity } from '../../../diagnostics/rule';
import { type Chain, objectsAt } from '../../chain/chain';
import { lostWithout } from '../../chain/jaeger/jaeger-parts';
import { NotReadyReason } from '../../chain/pods/why-not-ready';
import type { LinkFinding, LinkRule } from '../link';
import { jaegerPodExample, noPodExample } from './example';
import { mergeCommand, sectionOf, withoutOption } from './mend';
import { type Down, downIn, workloadText } from './not-ready';
import { placeOf } from '../../chain/place';

/** What a rule about one reason adds to the reason. */
interface ReasonRule {
  readonly code: string;
  readonly reason: NotReadyReason;
  readonly summary: string;
  readonly see: string;
  readonly example: () => Chain;
  /** How it is mended in the Jaeger resource. @default - as the reason says */
  readonly mend?: (chain: Chain, down: Down) => Pick<LinkFinding, 'fix' | 'commands' | 'yaml'> | undefined;
}

const PODS = 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/';
const WAITING = (reason: string, message: string) => ({ state: { waiting: { reason, message } } });
const ENDED = (exitCode: number, reason = 'Error') => ({
  ...{ restartCount: 5, lastState: { terminated: { exitCode, reason } } },
  ...WAITING('CrashLoopBackOff', 'back-off 2m40s restarting failed container'),
});
const rejected = (message: string): JsonObject => ({
  status: { replicas: 0, conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }] },
});

const RULES: readonly ReasonRule[] = [
  {
    code: 'DOC055',
    reason: NotReadyReason.UNSCHEDULABLE,
    summary: "a node can run Jaeger's pod",
    see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
    example: () =>
      jaegerPodExample({
        ...{ phase: 'Pending', container: {}, podSpec: { nodeName: undefined } },
        conditions: [
          {
            ...{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable' },
            message: '0/3 nodes are available: 3 Insufficient memory.',
          },
        ],
      }),
  },
  {
    code: 'DOC056',
    reason: NotReadyReason.CLAIM,
    summary: "the volumes of Jaeger's pod are bound and mounted",
    see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/',
    example: () =>
      jaegerPodExample({
        ...{ phase: 'Pending', container: {}, podSpec: { nodeName: undefined } },
        conditions: [
          {
            ...{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable' },
            message: '0/3 nodes are available: persistentvolumeclaim "badger" not found.',
          },
        ],
      }),
  },
  {
    code: 'DOC057',
    reason: NotReadyReason.IMAGE,
    summary: "the image of Jaeger's pod can be pulled",
    see: 'https://kubernetes.io/docs/concepts/containers/images/#imagepullbackoff',
    example: () =>
      jaegerPodExample({
        phase: 'Pending',
        container: WAITING(
          'ImagePullBackOff',
          'Back-off pulling image "jaegertracing/jaeger:2.20.99": ErrImagePull: not found',
        ),
        containerSpec: { image: 'jaegertracing/jaeger:2.20.99' },
      }),
    mend: (chain, { jaeger: { cr }, workload }) => {
      const section = sectionOf(workload);
      if (cr === undefined || stringAt(cr, 'spec', section, 'image') === undefined) return undefined;
      return {
        fix: `Remove spec.${section}.image: the operator then uses its own image. Or correct it.`,
        commands: [mergeCommand(chain, cr, { [section]: { image: null } })],
      };
    },
  },
  {
    code: 'DOC058',
    reason: NotReadyReason.MISSING_OBJECT,
    summary: "the Secrets and ConfigMaps of Jaeger's pod exist",
    see: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data',
    example: () =>
      jaegerPodExample({
        phase: 'Pending',
        container: WAITING('CreateContainerConfigError', 'configmap "ui" not found'),
      }),
  },
  {
    code: 'DOC059',
    reason: NotReadyReason.CONTAINER,
    summary: "the node can start the containers of Jaeger's pod",
    see: PODS,
    example: () =>
      jaegerPodExample({
        phase: 'Pending',
        container: WAITING('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root'),
      }),
  },
  {
    code: 'DOC060',
    reason: NotReadyReason.CRASH,
    summary: 'Jaeger does not crash-loop',
    see: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
    example: () => jaegerPodExample({ container: ENDED(1), previous: 'Error: unknown flag: --no-such-flag\n' }),
    mend: mendCrash,
  },
  {
    code: 'DOC061',
    reason: NotReadyReason.OUT_OF_MEMORY,
    summary: 'Jaeger does not run out of memory',
    see: 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/',
    example: () =>
      jaegerPodExample({
        container: ENDED(137, 'OOMKilled'),
        containerSpec: { resources: { limits: { memory: '64Mi' } } },
      }),
    mend: (chain, { jaeger: { cr }, workload }) => {
      if (cr === undefined) return undefined;
      const section = sectionOf(workload);
      return {
        fix: 'Raise its memory limit, and limit memory.max-traces if it stores in memory.',
        commands: [mergeCommand(chain, cr, { [section]: { resources: { limits: { memory: moreMemory(workload) } } } })],
      };
    },
  },
  {
    code: 'DOC062',
    reason: NotReadyReason.PROBE,
    summary: "the probes of Jaeger's pod succeed",
    see: 'https://kubernetes.io/docs/concepts/workloads/pods/probes/',
    example: () => jaegerPodExample({}),
  },
  {
    code: 'DOC063',
    reason: NotReadyReason.QUOTA,
    summary: "the quotas of the namespace admit Jaeger's pod",
    see: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
    example: () =>
      noPodExample(
        rejected(
          'pods "jaeger-x" is forbidden: exceeded quota: small, requested: pods=1, used: pods=2, limited: pods=2',
        ),
      ),
  },
  {
    code: 'DOC064',
    reason: NotReadyReason.POD_SECURITY,
    summary: "the Pod Security Standard of the namespace admits Jaeger's pod",
    see: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    example: () =>
      noPodExample(
        rejected(
          'pods "jaeger-x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
        ),
      ),
    mend: (chain, { jaeger: { cr } }) =>
      cr === undefined
        ? undefined
        : {
            fix: 'Set the security contexts in the Jaeger.',
            commands: [mergeCommand(chain, cr, RESTRICTED)],
          },
  },
  {
    code: 'DOC065',
    reason: NotReadyReason.SERVICE_ACCOUNT,
    summary: "the ServiceAccount of Jaeger's pod exists",
    see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    example: () =>
      noPodExample(
        rejected(
          'pods "jaeger-" is forbidden: error looking up service account observability/tracing: serviceaccount "tracing" not found',
        ),
      ),
  },
  {
    code: 'DOC066',
    reason: NotReadyReason.ADMISSION,
    summary: "the cluster's admission admits Jaeger's pod",
    see: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/',
    example: () =>
      noPodExample(rejected('admission webhook "validate.kyverno.svc-fail" denied the request: image must be signed')),
  },
  {
    code: 'DOC067',
    reason: NotReadyReason.SCALED_TO_ZERO,
    summary: 'Jaeger is not scaled to 0',
    see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment',
    example: () => noPodExample({ spec: scaledSpec(), status: {} }),
  },
  {
    code: 'DOC068',
    reason: NotReadyReason.UNKNOWN,
    summary: "Jaeger's pods are ready",
    see: PODS,
    example: () => noPodExample({ status: {} }),
  },
];

/** What the Pod Security Standard `restricted` requires, with the user of Jaeger's images. */
const RESTRICTED: JsonObject = {
  securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
  containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
};

function scaledSpec(): JsonObject {
  const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0' }];
  const labels = { 'app.kubernetes.io/name': 'jaeger', 'app.kubernetes.io/instance': 'jaeger' };
  const template = { metadata: { labels }, spec: { containers } };
  return { replicas: 0, selector: { matchLabels: labels }, template };
}

/** Twice the memory limit of a workload, and 1 Gi at least. */
function moreMemory(workload: JsonObject): string {
  const limits = objectsAt(workload, 'spec', 'template', 'spec', 'containers').map((each) =>
    stringAt(each, 'resources', 'limits', 'memory'),
  );
  const gibibytes = limits.map((limit) => Number(/^(\d{1,4})Gi$/.exec(limit ?? '')?.[1] ?? 0));
  return `${Math.max(1, 2 * Math.max(0, ...gibibytes))}Gi`;
}

/** What Jaeger says when it exits at startup, and what mends it. */
const CRASHES: readonly (readonly [RegExp, string])[] = [
  [/invalid argument "[^"]{0,300}" for "--([\w.-]+)"/, "Correct option '$1'."],
  [/has invalid keys: ([\w.]+)/, "Remove or correct '$1' in the configuration."],
  [/address already in use/, 'Give each listener its own port.'],
  [/no such file or directory/, 'Mount the file that the log names, or correct its path.'],
  [/permission denied/, 'Let the user of the pod write there, by fsGroup or runAsUser.'],
];

function mendCrash(
  chain: Chain,
  { jaeger, why: { crash = '' } }: Down,
): Pick<LinkFinding, 'fix' | 'commands'> | undefined {
  const flag = /unknown flag: --([\w.-]+)/.exec(crash)?.[1];
  if (flag !== undefined) {
    return withoutOption(chain, jaeger, flag) ?? { fix: `Remove option '${flag}', which this Jaeger does not have.` };
  }
  for (const [pattern, fix] of CRASHES) {
    const match = pattern.exec(crash);
    if (match !== null) return { fix: fix.replace('$1', match[1] ?? '') };
  }
  return undefined;
}

/** Rules about the reasons why no pod of a part of Jaeger is ready. */
export const podRules: readonly LinkRule[] = RULES.map(({ code, reason, summary, see, example, mend }) => ({
  ...{ code, severity: Severity.ERROR, summary, see, example },
  *check(chain) {
    for (const down of downIn(chain)) {
      if (down.why.reason === reason) yield findingOf(chain, down, mend);
    }
  },
}));

function findingOf(chain: Chain, down: Down, mend: ReasonRule['mend']): LinkFinding {
  const { jaeger, workload, why } = down;
  const { sentence, evidence, fix, commands } = why;
  return {
    where: placeOf(jaeger),
    path: workloadText(workload),
    problem: `no pod is ready: ${sentence}`,
    effect: lostWithout(workload),
    ...(mend?.(chain, down) ?? { fix, ...(commands === undefined ? {} : { commands }) }),
    evidence,
  };
}
