import { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { TRACE_EXPORTERS } from '../../../upstream/milvus';
import { settingText } from '../../../upstream/milvus-settings';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { HostKind } from '../../chain/network/dns';
import { podsBehind, sendingPods, type Target, targetOf } from '../../chain/network/endpoint';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { logCommand, logOf, LogPart } from '../../chain/pods/logs';
import { type MilvusFound, milvusesIn } from '../../chain/milvus/milvuses';
import { hasOwnNames, mismatchOf } from '../../chain/network/mismatch';
import { isReady, readySince } from '../../chain/pods/pods';
import { isSent } from '../../chain/milvus/sampled';
import { traceInEffect } from '../../chain/milvus/trace';
import { beginsAtStart, type ExportError, exportErrorOf, tracerStartOf } from '../../chain/milvus/tracer-log';
import type { LinkFinding, LinkRule } from '../link';
import { isSendingFar } from '../configuration/difference';
import { exampleLog } from '../configuration/example';
import { isConfigurationWhy } from '../configuration/why';
import { isShutOff } from '../network/judged';
import { editCommands, restartCommands } from '../milvus/upgrade';
import { EXPORT_MEANINGS } from './export-problems';

const SEE = 'https://github.com/milvus-io/milvus/blob/master/pkg/tracer/tracer.go';

/** Rules about what Milvus logs of its tracer. */
export const tracerRules: readonly LinkRule[] = [
  {
    code: 'DOC160',
    severity: Severity.ERROR,
    summary: 'Milvus has started its tracer',
    see: SEE,
    example: () =>
      exampleOf(
        '[2026/01/01 00:00:03.000 +00:00] [WARN] [tracer/tracer.go:46] ["Init tracer failed"] [error="otlp method not supported: HTTP"]',
      ),
    *check(chain) {
      for (const [milvus, pod] of onePerFailure(chain)) {
        const start = tracerStartOf(chain, pod);
        if (start?.failure === undefined) continue;
        const { exporter } = traceInEffect(chain, milvus)?.trace ?? {};
        yield {
          ...placeOf(pod),
          problem: 'could not be started.',
          effect: 'Milvus runs, but makes no spans.',
          fix: failureFix(start.failure, exporter),
          evidence: start.evidence,
          commands: editCommands(chain, milvus),
        };
      }
    },
  },
  {
    code: 'DOC161',
    severity: Severity.ERROR,
    summary: 'the tracer of Milvus uses the exporter of its settings',
    see: SEE,
    example: () => exampleOf(started('stdout')),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        const exporter = settingText(traceInEffect(chain, milvus)?.trace.exporter);
        // A change that the pods have not read is an error of the configuration.
        if (!isSendingFar(exporter) || isConfigurationWhy(chain, milvus)) continue;
        const pod = sendingPods(chain, milvus).find((each) => {
          const used = tracerStartOf(chain, each)?.exporter;
          return used !== undefined && used !== exporter;
        });
        const start = pod === undefined ? undefined : tracerStartOf(chain, pod);
        if (pod === undefined || start === undefined) continue;
        yield {
          ...placeOf(pod),
          value: start.exporter,
          problem: `is the exporter in use, but the settings say '${exporter}'.`,
          effect: 'Something overrides the settings: Milvus reads them from etcd first.',
          fix: 'Restart the pods. If it stays, look in the etcd of Milvus for keys that have config/trace in their names.',
          evidence: start.evidence,
          commands: restartCommands(chain, milvus.workloads),
        };
      }
    },
  },
  {
    code: 'DOC162',
    severity: Severity.WARNING,
    summary: 'the log of Milvus says that the tracer was started',
    see: SEE,
    example: () => exampleOf(HEAD, LogPart.HEAD),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        if (!isSendingFar(traceInEffect(chain, milvus)?.trace.exporter)) continue;
        const pod = sendingPods(chain, milvus).find((each) => saysNothing(chain, each));
        if (pod === undefined) continue;
        yield {
          ...placeOf(pod),
          problem: 'no line of the log says that it was started.',
          effect: 'This Milvus has not come that far, or is too old for the trace settings.',
          fix: 'Wait until it is ready. Milvus before 2.3 has no such tracer: upgrade it.',
          evidence: {
            command: `${logCommand(chain, pod, LogPart.HEAD)} | grep 'Init tracer'`,
            line: '(no line)',
          },
        };
      }
    },
  },
  {
    code: 'DOC163',
    severity: Severity.ERROR,
    summary: 'Milvus loses no spans on the way to Jaeger',
    see: SEE,
    example: () => exampleOf(LOST),
    *check(chain) {
      for (const { milvus, pod, error } of lossesIn(chain)) {
        // Of a wrong address, the link endpoint says which is right.
        if (!isExplained(chain, milvus) && !isFromBeforeJaeger(chain, milvus, error))
          yield lossFinding(chain, milvus, pod, error);
      }
    },
  },
];

/** Spans that a Milvus lost. */
export interface Loss {
  readonly milvus: MilvusFound;
  readonly pod: JsonObject;
  readonly error: ExportError;
}

/** The first pod of each Milvus that loses spans, for each reason. */
export function lossesIn(chain: Chain): readonly Loss[] {
  return milvusesIn(chain).flatMap((milvus) => {
    const losses = new Map<string, Loss>();
    for (const pod of sendingPods(chain, milvus)) {
      const error = exportErrorOf(chain, pod);
      if (error !== undefined && !losses.has(error.problem)) losses.set(error.problem, { milvus, pod, error });
    }
    return [...losses.values()];
  });
}

/** Whether another link says why spans of a Milvus are lost: by its address, by Jaeger, or by a NetworkPolicy between. */
function isExplained(chain: Chain, milvus: MilvusFound): boolean {
  if (isConfigurationWhy(chain, milvus)) return true;
  const target = targetOf(chain, milvus);
  if (target === undefined) return false;
  return (
    mismatchOf(chain, milvus, target) !== undefined || isNotThere(chain, milvus, target) || isShutOff(chain, milvus)
  );
}

/** Whether the Service is missing, or its Jaeger has no ready pod: the links about Jaeger say why. */
function isNotThere(chain: Chain, milvus: MilvusFound, { kind, host, object, jaeger }: Target): boolean {
  if (kind === HostKind.NO_SERVICE) return !sendingPods(chain, milvus).some((pod) => hasOwnNames(pod, host));
  return jaeger !== undefined && object !== undefined && !podsBehind(chain, object).some(isReady);
}

/** How long nodes take to send what goes to a Service to a new pod, in milliseconds. */
const FOLLOWS = 10_000;

/** Whether spans were lost before the first of the pods behind the Service was ready: a Milvus that waits for requests sends nothing since. */
function isFromBeforeJaeger(chain: Chain, milvus: MilvusFound, { lostAt }: ExportError): boolean {
  const ready = podsBehind(chain, targetOf(chain, milvus)?.object).flatMap((pod) => readySince(pod) ?? []);
  return lostAt !== undefined && ready.length > 0 && lostAt < Math.min(...ready) + FOLLOWS;
}

function lossFinding(
  chain: Chain,
  milvus: MilvusFound,
  pod: JsonObject,
  { problem, evidence }: ExportError,
): LinkFinding {
  const { problem: sentence, fix } = EXPORT_MEANINGS[problem];
  const target = targetOf(chain, milvus);
  const address = target === undefined || target.address.includes('@') ? {} : { value: target.address };
  return {
    ...{ ...placeOf(pod), path: `trace.${target?.setting ?? 'exporter'}`, ...address },
    problem: sentence,
    effect: 'No trace of this pod arrives.',
    fix,
    evidence,
  };
}

/** A pod of each Milvus whose tracer failed, for each reason. */
function onePerFailure(chain: Chain): readonly (readonly [MilvusFound, JsonObject])[] {
  return milvusesIn(chain).flatMap((milvus) => {
    const effect = traceInEffect(chain, milvus);
    // Settings that turn tracing off are for the link sampling, which knows the Jaeger to send to.
    if (effect === undefined || (!isSent(effect) && !effect.unknown.includes('exporter'))) return [];
    const pods = new Map<string, JsonObject>();
    for (const pod of sendingPods(chain, milvus)) {
      const failure = tracerStartOf(chain, pod)?.failure;
      if (failure !== undefined && !pods.has(failure)) pods.set(failure, pod);
    }
    return [...pods.values()].map((pod) => [milvus, pod] as const);
  });
}

function failureFix(failure: string, exporter: unknown): string {
  if (/^Empty Trace|unsupported trace exporter/.test(failure)) {
    const isKnown = typeof exporter === 'string' && TRACE_EXPORTERS.includes(exporter);
    return isKnown
      ? 'Restart the pods: the settings have been corrected since.'
      : 'Set trace.exporter to jaeger or otlp, in lower case.';
  }
  if (failure.startsWith('otlp method not supported')) return 'Set trace.otlp.method to grpc, in lower case.';
  if (failure.includes('empty target')) return 'Set trace.otlp.endpoint.';
  return 'Correct the trace settings that the line names.';
}

/** Where the log is read from its beginning, and would have the line. */
function saysNothing(chain: Chain, pod: JsonObject): boolean {
  const head = logOf(chain, pod, LogPart.HEAD);
  // Levels above INFO are silent about it.
  if (head === undefined || !beginsAtStart(head) || !head.includes('[INFO]')) return false;
  return head.length < LONG && tracerStartOf(chain, pod) === undefined;
}

/** A log that was cut may have the line behind the cut. */
const LONG = 390_000;

function placeOf(pod: JsonObject): Pick<LinkFinding, 'where' | 'path'> {
  return { where: `${namespaceOf(pod)}/${nameOf(pod)}`, path: 'tracer' };
}

const HEAD = `    __  _________ _   ____  ______
Welcome to use Milvus!
Version:   v2.6.15
[2026/01/01 00:00:01.000 +00:00] [INFO] [roles/roles.go:365] ["starting running Milvus components"]`;

const LOST =
  '2026/01/01 00:00:09 traces export: rpc error: code = Unimplemented desc = unknown service opentelemetry.proto.collector.trace.v1.TraceService';

function started(exporter: string): string {
  return `[2026/01/01 00:00:03.000 +00:00] [INFO] [tracer/tracer.go:52] ["Init tracer finished"] [Exporter=${exporter}]`;
}

/** The example with a log of Milvus' pod. */
function exampleOf(log: string, part = LogPart.TAIL): Chain {
  const objects = exampleCluster();
  return exampleChain({ objects, texts: exampleLog(objects, log, part) });
}
