import { Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, stringAt, textOf } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import { isOver } from '../../chain/pods/containers';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { milvusContainers, roleOf } from '../../chain/milvus/milvus-containers';
import { type MilvusFound, milvusesIn } from '../../chain/milvus/milvuses';
import { secondsSince } from '../../chain/pods/not-ready/not-ready';
import { isReady, podsOf } from '../../chain/pods/pods';
import { type NotReady, NotReadyReason, whyNoneReady, whyNotReady } from '../../chain/pods/why-not-ready';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';

const PROBES = 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/';
const CR_TYPES = 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go';

/** Rules about the pods of Milvus, and about what the Milvus Operator says of it. */
export const podRules: readonly LinkRule[] = [
  {
    code: 'DOC125',
    severity: Severity.ERROR,
    summary: 'each component of Milvus has a pod that is ready',
    see: PROBES,
    example: () => exampleChain({ objects: exampleCluster().map(crashing) }),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        for (const [workload, why] of withoutReadyPod(chain, milvus)) {
          if (isBeingReplaced(chain, workload, why)) continue;
          if (!isSoft(why)) yield ofWorkload(workload, why, 'This part of Milvus does not run, so it sends no traces.');
          else if (why.reason === NotReadyReason.SCALED_TO_ZERO && isAllAtZero(milvus))
            yield ofWorkload(workload, why, 'Milvus does not run, so it sends no traces.');
        }
      }
    },
  },
  {
    code: 'DOC126',
    severity: Severity.WARNING,
    summary: 'all pods of Milvus are ready',
    see: PROBES,
    example: () =>
      exampleChain({ objects: exampleCluster().map((each) => withoutReadiness(each, '2026-01-02T03:04:00Z')) }),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        for (const [workload, why] of withoutReadyPod(chain, milvus)) {
          if (isBeingReplaced(chain, workload, why)) yield ofWorkload(workload, { ...why, ...REPLACED }, NO_REQUESTS);
          else if (why.reason === NotReadyReason.STARTING) yield ofWorkload(workload, why, NO_REQUESTS);
        }
        yield* partly(chain, milvus);
      }
    },
  },
  {
    code: 'DOC127',
    severity: Severity.ERROR,
    summary: 'the Milvus Operator has created the pods of a Milvus CR',
    see: CR_TYPES,
    example: () => exampleChain({ objects: [exampleCr({ status: 'Pending', conditions: [NO_ETCD] })] }),
    *check(chain) {
      for (const { cr, workloads } of milvusesIn(chain)) {
        if (cr === undefined || workloads.length > 0) continue;
        if (chain.whyNotListed('deployments', namespaceOf(cr)) !== undefined) continue;
        yield ofCr(chain, cr, 'The operator has created no pods of Milvus, so nothing sends traces.');
      }
    },
  },
  {
    code: 'DOC128',
    severity: Severity.WARNING,
    summary: 'a Milvus CR is Healthy',
    see: CR_TYPES,
    example: () =>
      exampleChain({ objects: [...exampleCluster(), exampleCr({ status: 'Unhealthy', conditions: [NO_ETCD] })] }),
    *check(chain) {
      for (const { cr, workloads } of milvusesIn(chain)) {
        if (cr === undefined || workloads.length === 0 || isHealthy(cr)) continue;
        yield ofCr(chain, cr, 'Milvus can be without what it depends on, or have old settings.');
      }
    },
  },
];

/** Reasons for which a workload can have no ready pod although nothing is wrong. */
function isSoft({ reason }: NotReady): boolean {
  return reason === NotReadyReason.STARTING || reason === NotReadyReason.SCALED_TO_ZERO;
}

const NO_REQUESTS = 'Milvus serves no requests yet, so it sends few traces or none.';
const REPLACED = {
  sentence: 'its pods were removed a moment ago, and the next are not there yet.',
  fix: 'Wait, and run doctor again.',
  commands: [],
};

/** A rollout that was going on, in seconds before the answers. */
const ROLLOUT = 120;

/** Whether the pods of a workload were removed a moment ago, so that the next ones are not there yet. */
function isBeingReplaced(chain: Chain, workload: JsonObject, { reason }: NotReady): boolean {
  if (reason !== NotReadyReason.UNKNOWN) return false;
  const progress = objectsAt(workload, 'status', 'conditions').find(({ type }) => type === 'Progressing');
  return (secondsSince(chain, stringAt(progress, 'lastUpdateTime')) ?? Infinity) < ROLLOUT;
}

/** The workloads of a Milvus without a pod that is ready, and why. */
function withoutReadyPod(
  chain: Chain,
  { namespace, workloads }: MilvusFound,
): readonly (readonly [JsonObject, NotReady])[] {
  if (chain.whyNotListed('pods', namespace) !== undefined) return [];
  return workloads.flatMap((workload) => {
    const why = whyNoneReady(chain, workload);
    return why === undefined ? [] : [[workload, why] as const];
  });
}

/** The Milvus Operator keeps a second Deployment for each component, which has no pods between changes. */
function isAllAtZero({ workloads }: MilvusFound): boolean {
  return workloads.every(({ spec }) => isObject(spec) && spec.replicas === 0);
}

/** Pods that are not ready beside others that are. */
function* partly(chain: Chain, { workloads }: MilvusFound): Iterable<LinkFinding> {
  for (const workload of workloads) {
    const pods = podsOf(chain, workload).filter((pod) => !isOver(pod));
    if (!pods.some(isReady)) continue;
    for (const pod of pods) {
      const why = whyNotReady(chain, pod);
      if (why === undefined || isSoft(why)) continue;
      yield { ...ofWorkload(workload, why, 'Other pods do its work meanwhile.'), where: placeOf(pod) };
      break;
    }
  }
}

/** What Milvus says when the tracer of its search engine hangs at startup. */
const HANGING_TRACER = /init segcore tracing timeout/;

function ofWorkload(workload: JsonObject, reason: NotReady, effect: string): LinkFinding {
  const why = HANGING_TRACER.test(reason.crash ?? reason.evidence.line) ? { ...reason, ...HANGS } : reason;
  const role = milvusContainers(workload).map(roleOf)[0];
  const { sentence, fix, evidence, commands } = why;
  return {
    ...{ where: placeOf(workload), path: role ?? 'pods', problem: sentence, effect, fix, evidence },
    ...(commands === undefined ? {} : { commands }),
  };
}

const HANGS = {
  sentence: 'the tracer of the search engine hangs at startup, and Milvus exits (milvus#33483).',
  fix: 'Use the exporter jaeger, or Milvus 2.4.9 or newer with an endpoint that exists.',
  commands: [],
};

function placeOf(object: JsonObject): string {
  return `${namespaceOf(object)}/${nameOf(object)}`;
}

function statusOf(cr: JsonObject): string {
  return stringAt(cr, 'status', 'status') ?? '';
}

function isHealthy(cr: JsonObject): boolean {
  return statusOf(cr) === 'Healthy';
}

/** What the operator says of a Milvus. */
function ofCr(chain: Chain, cr: JsonObject, effect: string): LinkFinding {
  const status = statusOf(cr);
  const failed = objectsAt(cr, 'status', 'conditions').filter((condition) => condition.status !== 'True');
  const lines = failed.map(({ type, message }) => `${textOf(type)}: ${textOf(message)}`);
  const question = kubectl('get', 'milvuses.milvus.io', nameOf(cr), '-n', namespaceOf(cr), '-o', 'jsonpath={.status}');
  const operator = 'deployment/milvus-operator';
  return {
    where: placeOf(cr),
    path: 'status.status',
    problem: status === '' ? 'empty: no Milvus Operator has looked at it.' : `is '${status}', not 'Healthy'.`,
    effect,
    fix:
      status === ''
        ? 'Install the Milvus Operator, or read why it does not act.'
        : 'Mend what the conditions name. The log of the Milvus Operator says more.',
    evidence: seen(
      chain,
      question,
      lines.length > 0 ? lines.join('\n') : `status: ${status === '' ? '(none)' : status}`,
    ),
    commands: [chain.command(kubectl('logs', operator, '-n', 'milvus-operator', '--tail=50'))],
  };
}

const NO_ETCD: JsonObject = { type: 'EtcdReady', status: 'False', message: 'etcd endpoint is not healthy' };

function exampleCr(status: JsonObject): JsonObject {
  const metadata = { name: 'my-release', namespace: 'milvus' };
  return { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata, spec: {}, status };
}

/** Milvus' pod in the example, which is not ready. */
function withoutReadiness(object: JsonObject, startTime: string): JsonObject {
  const isPod = object.kind === 'Pod' && namespaceOf(object) === 'milvus';
  if (!isPod) return object;
  const metadata = { ...(isObject(object.metadata) ? object.metadata : {}), creationTimestamp: startTime };
  return {
    ...object,
    metadata,
    status: {
      ...{ phase: 'Running', startTime, conditions: [{ type: 'Ready', status: 'False' }] },
      containerStatuses: [
        { name: 'standalone', ready: false, restartCount: 0, state: { running: { startedAt: startTime } } },
      ],
    },
  };
}

function crashing(object: JsonObject): JsonObject {
  const changed = withoutReadiness(object, '2026-01-01T00:00:00Z');
  if (changed === object) return object;
  const lastState = { terminated: { exitCode: 2, reason: 'Error', finishedAt: '2026-01-02T03:00:00Z' } };
  const status = {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'False' }],
    containerStatuses: [
      {
        ...{ name: 'standalone', ready: false, restartCount: 9, lastState },
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } },
      },
    ],
  };
  return { ...changed, status };
}
