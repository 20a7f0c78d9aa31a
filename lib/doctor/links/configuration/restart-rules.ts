import { Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { settingText } from '../../../upstream/milvus-settings';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { isOver, mainContainer } from '../../chain/pods/containers';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { type MilvusFound, milvusesIn } from '../../chain/milvus/milvuses';
import { podsOf } from '../../chain/pods/pods';
import { traceInEffect } from '../../chain/milvus/trace';
import { TracerHealth, tracerHealth } from '../../chain/milvus/tracer-health';
import { tracerStartOf } from '../../chain/milvus/tracer-log';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { restartCommands } from '../milvus/upgrade';
import { exampleLog } from './example';
import { changedAt, userYamlOf } from './files';

const SEE = 'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically';

/** Rules about pods that were started before their configuration changed. */
export const restartRules: readonly LinkRule[] = [
  {
    code: 'DOC147',
    severity: Severity.ERROR,
    summary: 'the pods of Milvus were started after the last change of their settings, where no traces get through',
    see: SEE,
    example: () => exampleOf('stdout'),
    *check(chain) {
      for (const stale of staleIn(chain)) {
        if (isWhySilent(chain, stale)) yield staleFinding(chain, stale);
      }
    },
  },
  {
    code: 'DOC148',
    severity: Severity.WARNING,
    summary: 'the pods of Milvus were started after the last change of their settings',
    see: SEE,
    example: () => exampleOf('jaeger'),
    *check(chain) {
      for (const stale of staleIn(chain)) {
        if (!stale.isLive && !isWhySilent(chain, stale)) yield staleFinding(chain, stale);
      }
    },
  },
];

/** A pod that was started before the last change of its user.yaml. */
export interface StalePod {
  readonly milvus: MilvusFound;
  readonly workload: JsonObject;
  readonly pod: JsonObject;
  readonly configMap: string;
  /** By the clock of the API server, in milliseconds. */
  readonly changed: number;
  /** Whether the change reaches the file, so that Milvus may have read it. */
  readonly isLive: boolean;
}

/** The oldest such pod of each workload. */
export function staleIn(chain: Chain): readonly StalePod[] {
  return milvusesIn(chain).flatMap((milvus) =>
    milvus.workloads.flatMap((workload) => {
      const file = userYamlOf(workload);
      const changed = file === undefined ? undefined : changedAt(chain, workload, file);
      if (file === undefined || changed === undefined) return [];
      const [pod] = podsOf(chain, workload)
        .filter((each) => !isOver(each) && startOf(each) < changed)
        .sort((a, b) => startOf(a) - startOf(b));
      const { configMap, isLive } = file;
      return pod === undefined ? [] : [{ milvus, workload, pod, configMap, changed, isLive }];
    }),
  );
}

/** When the files of a pod were mounted last, in milliseconds; in the future where that is not known. */
function startOf(pod: JsonObject): number {
  const times = [
    stringAt(pod, 'metadata', 'creationTimestamp'),
    stringAt(objectAt(mainContainer(pod)?.status, 'state', 'running'), 'startedAt'),
  ].map((time) => Date.parse(time ?? ''));
  return times.some(Number.isNaN) ? Infinity : Math.max(...times);
}

/** Whether the old settings are why no traces arrive: with the new ones, the log would say something else. */
export function isWhySilent(chain: Chain, { milvus, pod, isLive }: StalePod): boolean {
  const exporter = settingText(traceInEffect(chain, milvus)?.trace.exporter);
  const start = tracerStartOf(chain, pod);
  if (start !== undefined && exporter !== '' && start.exporter !== exporter) return true;
  return !isLive && tracerHealth(chain, milvus) === TracerHealth.FAILS;
}

function staleFinding(chain: Chain, { milvus, workload, pod, configMap, changed, isLive }: StalePod): LinkFinding {
  const namespace = namespaceOf(pod);
  const question = kubectl('get', 'pod', nameOf(pod), '-n', namespace, '-o', 'jsonpath={.metadata.creationTimestamp}');
  const time = new Date(changed).toISOString().replace('.000Z', 'Z');
  return {
    where: `${namespace}/${nameOf(workload)}`,
    path: 'pods',
    problem: `started before the last change of ConfigMap ${configMap} (${time}).`,
    effect: isLive
      ? 'Milvus does not always reload its trace settings, and this pod still has the old ones.'
      : 'The file in a running pod never changes: Milvus still has the old settings.',
    fix: 'Restart the pods.',
    evidence: seen(chain, question, stringAt(pod, 'metadata', 'creationTimestamp') ?? ''),
    commands: restartCommands(chain, milvus.workloads),
  };
}

/** The example with a ConfigMap that changed after the start of the pod. */
function exampleOf(exporter: string): Chain {
  const objects = exampleCluster().map((object) => {
    if (object.kind !== 'ConfigMap' || namespaceOf(object) !== 'milvus') return object;
    const managedFields = [
      { manager: 'helm', time: '2026-01-01T12:00:00Z', fieldsV1: { 'f:data': { 'f:user.yaml': {} } } },
    ];
    return { ...object, metadata: { ...(isObject(object.metadata) ? object.metadata : {}), managedFields } };
  });
  const line = `[2026/01/01 00:00:03.000 +00:00] [INFO] [tracer/tracer.go:52] ["Init tracer finished"] [Exporter=${exporter}]`;
  return exampleChain({ objects, texts: exampleLog(objects, line) });
}
