import { isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import type { Answer } from '../../answers/answers';
import { firstLine, forbiddenIn, whyUnanswered } from '../../answers/forbidden';
import { jsonOf } from '../../answers/json';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../chain';
import { basePathOf } from './base-path';
import { type JaegerFound, jaegersIn, servicesOf } from './jaegers';

/** Where the API of a Jaeger is, as the API server reaches it. */
export interface ApiAddress {
  readonly namespace: string;
  readonly service: string;
  readonly port: number;
  readonly isTls: boolean;
  /** Empty, or such as `/jaeger`. */
  readonly basePath: string;
}

/** The API of a Jaeger that was found. */
export interface JaegerApi {
  readonly jaeger: JaegerFound;
  readonly address: ApiAddress;
}

/** What a Jaeger says of its services. */
export interface ServicesAnswer {
  /** The names of the programs that have sent spans; undefined if the API did not say. */
  readonly services?: readonly string[];
  /** Why not, as part of a sentence. */
  readonly why?: string;
  /** Whether the UI does not work either: a login in front of it is not a fault. */
  readonly isBroken: boolean;
}

/** Of more Jaegers, only these are asked. */
const MAX_JAEGERS = 3;
const QUERY_PORT = 16686;
/** The names of the port in Services of the operators and charts. */
const QUERY_NAME = /^(?:https?-query|query|jaeger-query|query-http)$/;

/** The APIs of the Jaegers that were found, each at the last address that was tried. */
export function apisIn(chain: Chain): readonly JaegerApi[] {
  return jaegersIn(chain)
    .flatMap((jaeger): readonly JaegerApi[] => {
      const first = firstAddress(chain, jaeger);
      return first === undefined ? [] : [{ jaeger, address: nextAddress(chain, first) ?? first }];
    })
    .slice(0, MAX_JAEGERS);
}

/** The Service and port that lead to the UI of a Jaeger, by the port's number, its target or its name. */
function firstAddress(chain: Chain, jaeger: JaegerFound): ApiAddress | undefined {
  const found = servicesOf(chain, jaeger).flatMap((service) =>
    objectsAt(service, 'spec', 'ports').flatMap((port) => {
      const number = valueAt(port, 'port');
      return typeof number === 'number' && leadsToQuery(port, jaeger) ? [{ service, port, number }] : [];
    }),
  );
  const best = found.find(({ number }) => number === QUERY_PORT) ?? found[0];
  if (best === undefined) return undefined;
  return {
    ...{ namespace: namespaceOf(best.service), service: nameOf(best.service), port: best.number },
    isTls: /^https/.test(stringAt(best.port, 'name') ?? '') || stringAt(best.port, 'appProtocol') === 'https',
    basePath: basePathOf(chain, jaeger),
  };
}

function leadsToQuery(port: JsonObject, { workloads }: JaegerFound): boolean {
  const { targetPort, name } = port;
  if (port.port === QUERY_PORT || targetPort === QUERY_PORT) return true;
  if (typeof name === 'string' && QUERY_NAME.test(name)) return true;
  return workloads
    .flatMap((workload) => objectsAt(workload, 'spec', 'template', 'spec', 'containers'))
    .flatMap((container) => objectsAt(container, 'ports'))
    .some((own) => own.containerPort === QUERY_PORT && own.name === targetPort && own.name !== undefined);
}

/** Another address that the answer at one points to: another path, or TLS. */
function nextAddress(chain: Chain, address: ApiAddress): ApiAddress | undefined {
  const answer = chain.answer(servicesQuestion(address));
  if (answer === undefined) return undefined;
  // Jaeger answers unknown paths with its page, which names the path that all of it is below.
  const base = /<base href="(\/[\w/.-]{0,200}?)\/?"/.exec(answer.stdout)?.[1];
  const path = base === '/' ? '' : base;
  if (path !== undefined && path !== address.basePath) return { ...address, basePath: path };
  if (!address.isTls && /\(BadRequest\)/.test(answer.stderr)) return { ...address, isTls: true };
  return undefined;
}

/** Asks the API of a Jaeger through the API server, which needs the right to get `services/proxy`. */
export function apiQuestion({ namespace, service, port, isTls, basePath }: ApiAddress, path: string): Question {
  const name = `${isTls ? 'https:' : ''}${service}:${port}`;
  return kubectl('get', '--raw', `/api/v1/namespaces/${namespace}/services/${name}/proxy${basePath}${path}`);
}

/** Asks for the names of all programs that have sent spans. */
export function servicesQuestion(address: ApiAddress): Question {
  return apiQuestion(address, '/api/services');
}

/** The search engine of Milvus, which is C++ and has its own tracer. */
export const SEGCORE = 'segcore';

/** Enough for the time and the rate of the last ones; those of searches are large. */
const MOST_TRACES = 20;
const MOST_SEARCHES = 5;
const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Asks for the last traces of a service. Without times Jaeger takes those of its last two days; spans of the future, by another
 * clock, it never finds.
 */
export function tracesQuestion(chain: Chain, address: ApiAddress, service: string, operation?: string): Question {
  const microseconds = (days: number) => (chain.taken + days * MILLISECONDS_PER_DAY) * 1000;
  const query = [
    `service=${encodeURIComponent(service)}`,
    ...(operation === undefined ? [] : [`operation=${encodeURIComponent(operation)}`]),
    `limit=${operation === undefined && service !== SEGCORE ? MOST_TRACES : MOST_SEARCHES}`,
    `start=${microseconds(-7)}`,
    `end=${microseconds(1)}`,
  ];
  return apiQuestion(address, `/api/traces?${query.join('&')}`);
}

/** What a Jaeger answered; undefined if it was not asked. */
export function servicesAnswer(chain: Chain, { address }: JaegerApi): ServicesAnswer | undefined {
  const answer = chain.answer(servicesQuestion(address));
  if (answer === undefined) return undefined;
  const services = servicesIn(jsonOf(answer.stdout));
  if (answer.code === 0 && services !== undefined) return { services, isBroken: false };
  return whyNoServices(answer);
}

function servicesIn(tree: unknown): readonly string[] | undefined {
  if (!isObject(tree) || !('data' in tree)) return undefined;
  const { data } = tree;
  // Jaeger 1 says null where there are none.
  if (data === null) return [];
  return Array.isArray(data) ? data.filter((name: unknown) => typeof name === 'string') : undefined;
}

function whyNoServices(answer: Answer): ServicesAnswer {
  const { code, stderr } = answer;
  if (code === 0) {
    return { why: 'the UI answers with another page, such as the one of a login', isBroken: false };
  }
  const [forbidden] = forbiddenIn(answer);
  if (forbidden !== undefined) return { why: `this account may not get ${forbidden}`, isBroken: false };
  if (/must be logged in|\(Unauthorized\)|\(Forbidden\)/.test(stderr)) {
    return { why: 'a login is in front of the UI', isBroken: false };
  }
  const isBroken = answer.failure === undefined && /\(InternalError\)|connection refused/.test(stderr);
  return { why: whyUnanswered(answer) ?? firstLine(stderr), isBroken };
}
