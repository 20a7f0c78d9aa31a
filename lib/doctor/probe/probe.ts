import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Asked } from '../answers/answers';
import { whyUnanswered } from '../answers/forbidden';
import { jsonOf } from '../answers/json';
import type { Question } from '../answers/question';
import { forward, type Forwarded } from '../asking/forward';
import { type Chain, nameOf, namespaceOf } from '../chain/chain';
import { apiQuestion, apisIn, type JaegerApi } from '../chain/jaeger/jaeger-api';
import { type JaegerFound, jaegersIn } from '../chain/jaeger/jaegers';
import { type Receiving, receiversOnCluster } from '../chain/jaeger/receiving';
import { objectAt, valueAt } from '../../kubernetes/json';
import { configOfWorkload } from '../chain/jaeger/jaeger-config';
import { type Outcome, Reached } from './outcome';
import { OTLP_PATH, send, type Sent } from './send';
import { newSpan } from './span';

/** How long a span is looked for, in milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 500;
/** Of more Jaegers, only these get a span. */
const MAX_JAEGERS = 3;

/** What sending needs. */
export interface Probing {
  readonly asked: Asked;
  readonly env: NodeJS.ProcessEnv;
  /** Asks one question. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** How long a span is looked for, in milliseconds. @default 15000 */
  readonly patience?: number;
}

/** Sends one span to each Jaeger that was found, and looks for it: the only thing that leaves a mark on the cluster. */
export async function probe(chain: Chain, probing: Probing): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const jaeger of jaegersIn(chain).slice(0, MAX_JAEGERS)) outcomes.push(await probeOne(chain, jaeger, probing));
  return outcomes;
}

async function probeOne(chain: Chain, jaeger: JaegerFound, probing: Probing): Promise<Outcome> {
  const { namespace, name } = jaeger;
  const at = (
    reached: Reached,
    line: string,
    more: Pick<Outcome, 'args'> & { readonly took?: number } = {},
  ): Outcome => ({
    ...{ namespace, name, reached, line, took: 0 },
    ...more,
  });
  const receiver = receiversOnCluster(chain).find((each) => each.jaeger === jaeger && each.receiver === 'otlpHttp');
  if (receiver === undefined) return at(Reached.NO_RECEIVER, 'no Service leads to a receiver of OTLP over HTTP');
  const args = forwardArgs(receiver);
  const place = { namespace: namespaceOf(receiver.service), name: nameOf(receiver.service), port: receiver.port };
  const forwarded = await forward(place, probing.asked, probing);
  if (typeof forwarded === 'string') return at(Reached.NOT_FORWARDED, forwarded, { args });
  const { traceId, body } = newSpan(Date.now());
  const sent = await sendTo(forwarded, body, receiver.isSecure).finally(forwarded.close);
  if (!sent.isAccepted) return at(Reached.NOT_ACCEPTED, `POST ${OTLP_PATH}: ${sent.line}`, { args });
  const api = apisIn(chain).find((each) => each.jaeger === jaeger);
  if (api === undefined) return at(Reached.NOT_ASKED, 'no Service leads to its API');
  const { reached, line, question, took } = await find(api, traceId, probing);
  return reached === Reached.NOT_FOUND && hasTailSampling(chain, jaeger)
    ? at(Reached.NOT_ASKED, 'tail sampling can have dropped the span', { args: question.args, took })
    : at(reached, line, { args: question.args, took });
}

function hasTailSampling(chain: Chain, { workloads }: JaegerFound): boolean {
  return workloads.some((workload) =>
    Object.keys(objectAt(configOfWorkload(chain, workload)?.config, 'processors')).some((processor) =>
      processor.startsWith('tail_sampling'),
    ),
  );
}

/** The arguments of kubectl with which a person does the same. */
function forwardArgs({ service, port }: Receiving): readonly string[] {
  return ['port-forward', `service/${nameOf(service)}`, `${port}:${port}`, '-n', namespaceOf(service)];
}

async function sendTo({ port }: Forwarded, body: string, isSecure: boolean): Promise<Sent> {
  const first = await send(port, body, isSecure);
  // What the rules do not know of, the receiver may say.
  const isOther = !isSecure && /HTTPS|socket hang up|ECONNRESET|Parse Error/i.test(first.line);
  return first.isAccepted || !isOther ? first : send(port, body, true);
}

interface Search {
  readonly reached: Reached;
  readonly line: string;
  readonly question: Question;
  readonly took: number;
}

async function find({ address }: JaegerApi, traceId: string, { ask, patience = PATIENCE }: Probing): Promise<Search> {
  const question = apiQuestion(address, `/api/traces/${traceId}`);
  const start = performance.now();
  for (;;) {
    const answer = await ask(question);
    const took = Math.round(performance.now() - start);
    if (hasSpans(answer)) return { reached: Reached.FOUND, line: traceId, question, took };
    const isMissing = answer.code === 0 || /\(NotFound\)|trace not found/.test(answer.stderr);
    if (took >= patience) {
      const line = isMissing ? 'trace not found' : (whyUnanswered(answer) ?? 'no trace');
      return { reached: isMissing ? Reached.NOT_FOUND : Reached.NOT_ASKED, line, question, took };
    }
    await wait(PAUSE);
  }
}

function hasSpans(answer: Answer): boolean {
  const data = valueAt(jsonOf(answer.stdout), 'data');
  const trace: unknown = Array.isArray(data) ? data[0] : undefined;
  const spans = valueAt(trace, 'spans');
  return Array.isArray(spans) && spans.length > 0;
}
