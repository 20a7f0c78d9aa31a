import { defined, type JsonObject } from '../../../kubernetes/json';
import type { Evidence } from '../evidence';
import type { Chain } from '../chain';
import { lastSpan, milvusTraces } from '../jaeger/spans';
import { logCommand, logOf, LogPart, linesOf } from '../pods/logs';

/** What a pod of Milvus logged when it started its tracer. */
export interface TracerStart {
  /** The exporter that it uses. @default - the start failed */
  readonly exporter?: string;
  /** Why it has no exporter, in the words of Milvus. @default - it has one */
  readonly failure?: string;
  readonly evidence: Evidence;
}

/** Why a batch of spans was lost. */
export enum ExportProblem {
  /** The name of the host does not resolve. */
  NO_SUCH_HOST = 'no such host',
  REFUSED = 'connection refused',
  /** Packets are dropped, or nothing answers. */
  TIMEOUT = 'timeout',
  /** TLS is spoken to a port without TLS. */
  NO_TLS = 'no TLS',
  /** The certificate is not trusted, or is for another name. */
  CERTIFICATE = 'certificate',
  /** The port speaks another protocol. */
  OTHER_PROTOCOL = 'other protocol',
  /** The port or path is for something else, by the status of HTTP or gRPC. */
  NOT_FOUND = 'not found',
  /** The receiver rejects the spans. */
  REJECTED = 'rejected',
  /** The exporter cannot read the address in the settings. */
  INVALID_ADDRESS = 'invalid address',
  /** A login is required. */
  LOGIN = 'login',
  OTHER = 'other',
}

/** A batch of spans that was lost, as the log says it. */
export interface ExportError {
  readonly problem: ExportProblem;
  /** By the clock of the pod, in milliseconds. @default - no line of the log has a time */
  readonly lostAt?: number;
  readonly evidence: Evidence;
}

/** "faield" until Milvus 2.6.0. */
const START = /"Init tracer (finished|failed|faield)"\]/;
const EXPORTER = /\[Exporter=([^\]]{0,100})\]/;
const FAILURE = /\[error="((?:[^"\\]|\\.){0,500})"/;
/** What OpenTelemetry prints for spans that it loses, with its own time and no level. */
const LOST =
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?:traces export: |failed to upload traces|Post "|exporter export timeout|rpc error: |max retry time|context deadline exceeded)/;
/** The time of a line of Milvus itself. */
const TIME = /^\[(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d\.\d{3}) ([+-]\d\d:\d\d)\]/;
/** The time of a lost batch, by the clock of the pod without its zone. */
const LOST_TIME = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)/;
/** A tracer that fails says so again after about the same time; exporters wait up to 30 s for an answer. In milliseconds. */
const [SHORTEST, ALONE, LONGEST] = [15_000, 60_000, 300_000];

/** What a pod logged at the last start of its tracer; undefined if no line says it. */
export function tracerStartOf(chain: Chain, pod: JsonObject): TracerStart | undefined {
  for (const part of [LogPart.TAIL, LogPart.HEAD]) {
    const line = last(linesOf(logOf(chain, pod, part)), (each) => START.test(each));
    if (line === undefined) continue;
    const evidence = evidenceOf(chain, pod, part, 'Init tracer', line);
    const exporter = EXPORTER.exec(line)?.[1];
    if (exporter !== undefined) return { exporter, evidence };
    return { failure: FAILURE.exec(line)?.[1] ?? '', evidence };
  }
  return undefined;
}

/** The last batch of spans that a pod lost; undefined if it lost none lately, or its log is not known. */
export function exportErrorOf(chain: Chain, pod: JsonObject): ExportError | undefined {
  const lines = linesOf(logOf(chain, pod, LogPart.TAIL));
  const at = lines.reduce((found, line, index) => (LOST.test(line) ? index : found), -1);
  const line = lines[at];
  if (line === undefined) return undefined;
  const lostAt = lastTime(lines.slice(0, at)) ?? lastTime(lines.slice(at).reverse());
  const now = lastTime(lines);
  if (lostAt !== undefined) {
    if (now !== undefined && now - lostAt > patience(lines)) return undefined;
    if (milvusTraces(chain).some((traces) => (lastSpan(traces)?.time ?? 0) > lostAt)) return undefined;
  }
  const word = line.includes('traces export')
    ? 'traces export'
    : line.includes('upload traces')
      ? 'upload traces'
      : 'Post';
  return {
    problem: problemIn(line),
    ...defined({ lostAt }),
    evidence: evidenceOf(chain, pod, LogPart.TAIL, word, line),
  };
}

/** How long after a lost batch the next one is to be expected. */
function patience(lines: readonly string[]): number {
  const times = lines.flatMap((line) => {
    const [, year = '', month = '', day = '', time = ''] = (LOST.test(line) ? LOST_TIME.exec(line) : null) ?? [];
    return year === '' ? [] : [Date.parse(`${year}-${month}-${day}T${time}Z`)];
  });
  const [before, last] = times.slice(-2);
  if (before === undefined || last === undefined) return ALONE;
  return Math.min(Math.max(2 * (last - before) + 5_000, SHORTEST), LONGEST);
}

/** What the sentences of Go's network, TLS, HTTP and gRPC mean, the telling ones first. */
const PROBLEMS: readonly (readonly [RegExp, ExportProblem])[] = [
  [/first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/, ExportProblem.NO_TLS],
  [/x509: |certificate|tls: /, ExportProblem.CERTIFICATE],
  [/no such host|server misbehaving|produced zero addresses/, ExportProblem.NO_SUCH_HOST],
  [/connection refused/, ExportProblem.REFUSED],
  [
    /unsupported protocol scheme|invalid (?:port|URL escape)|too many colons|unknown port|first path segment|missing port|missing address/,
    ExportProblem.INVALID_ADDRESS,
  ],
  [
    /error reading server preface|malformed HTTP|HTTP\/1\.1 header|http2: |unexpected EOF|: EOF|connection reset/,
    ExportProblem.OTHER_PROTOCOL,
  ],
  [
    /code = Unimplemented|unknown service|(?:status code:? |: )40[45]\b|404 Not Found|405 Method/,
    ExportProblem.NOT_FOUND,
  ],
  [
    /code = (?:Unauthenticated|PermissionDenied)|(?:status code:? |: )40[13]\b|401 Unauthorized|403 Forbidden/,
    ExportProblem.LOGIN,
  ],
  [
    /(?:status code:? |: )(?:400|413|429|5\d\d)\b|code = (?:InvalidArgument|ResourceExhausted|Internal)/,
    ExportProblem.REJECTED,
  ],
  [
    /i\/o timeout|deadline exceeded|Client\.Timeout|context canceled|export timeout|no route to host|unreachable/,
    ExportProblem.TIMEOUT,
  ],
];

/** Why the spans of a line were lost. */
function problemIn(line: string): ExportProblem {
  return PROBLEMS.find(([sentence]) => sentence.test(line))?.[1] ?? ExportProblem.OTHER;
}

/** Whether the part of a log that was read begins where Milvus starts. */
export function beginsAtStart(log: string): boolean {
  return log.slice(0, 2000).includes('Welcome to use Milvus!');
}

function evidenceOf(chain: Chain, pod: JsonObject, part: LogPart, word: string, line: string): Evidence {
  return { command: `${logCommand(chain, pod, part)} | grep '${word}'`, line: shortened(line) };
}

/** A stack trace behind a sentence says no more. */
const LONGEST_LINE = 400;

function shortened(line: string): string {
  const cut = line.indexOf(' [errorVerbose=');
  const text = cut < 0 ? line : line.slice(0, cut);
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}...` : text;
}

/** The time of the last line that has one, in milliseconds. */
function lastTime(lines: readonly string[]): number | undefined {
  const line = last(lines, (each) => TIME.test(each));
  const found = line === undefined ? null : TIME.exec(line);
  if (found === null) return undefined;
  const [, year = '', month = '', day = '', time = '', zone = ''] = found;
  return Date.parse(`${year}-${month}-${day}T${time}${zone}`);
}

function last(lines: readonly string[], is: (line: string) => boolean): string | undefined {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line !== undefined && is(line)) return line;
  }
  return undefined;
}
