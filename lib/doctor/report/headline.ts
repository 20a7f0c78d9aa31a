import { visible } from '../../diagnostics/visible';
import { kubectl } from '../answers/question';
import { maskedUrls } from '../answers/without-secrets';
import { type Chain, kindOf } from '../chain/chain';
import { type JaegerApi, servicesAnswer } from '../chain/jaeger/jaeger-api';
import { type JaegerFound, jaegersIn } from '../chain/jaeger/jaegers';
import { type MilvusFound, milvusesIn } from '../chain/milvus/milvuses';
import { contextName, isReached, scopeOf } from '../chain/scope';
import { apisOfMilvus } from '../chain/jaeger/spans';

/** Of more Jaegers or Milvuses only the number is said. */
const MOST = 3;

/** How to open the UI in a browser. */
export interface Ui {
  readonly command: string;
  /** While the command runs. */
  readonly url: string;
}

/** What was looked at. */
export interface Headline {
  /** @default - the kubeconfig names none */
  readonly context?: string;
  /** @default - all namespaces, or the cluster did not answer */
  readonly namespace?: string;
  /** Why it was one namespace only, or all. */
  readonly scope: string;
  /** @default - the cluster did not answer */
  readonly found?: { readonly jaegers: readonly Subject[]; readonly milvuses: readonly Subject[] };
  /** That of the Jaeger that Milvus sends to. @default - it did not answer */
  readonly ui?: Ui;
}

/** A Jaeger or a Milvus. */
export interface Subject {
  readonly namespace: string;
  readonly name: string;
  /** `Jaeger 1`, or what runs a Milvus: its chart, or `Milvus CR`. */
  readonly what: string;
}

/** What was looked at, from the answers. */
export function headlineOf(chain: Chain): Headline {
  const context = contextName(chain);
  const named = context === undefined ? {} : { context };
  if (!isReached(chain)) return { ...named, scope: 'no answer from the cluster' };
  const { namespace, why } = scopeOf(chain);
  const api = apisOfMilvus(chain).find((each) => servicesAnswer(chain, each)?.services !== undefined);
  return {
    ...named,
    ...(namespace === undefined ? {} : { namespace }),
    scope: why,
    found: { jaegers: jaegersIn(chain).map(jaegerSubject), milvuses: milvusesIn(chain).map(milvusSubject) },
    ...(api === undefined ? {} : { ui: uiOf(chain, api) }),
  };
}

function uiOf(chain: Chain, { address: { namespace, service, port, isTls, basePath } }: JaegerApi): Ui {
  return {
    command: chain.command(kubectl('port-forward', '-n', namespace, `service/${service}`, `16686:${port}`)),
    url: `${isTls ? 'https' : 'http'}://localhost:16686${basePath}`,
  };
}

function jaegerSubject({ namespace, name, isV2, cr }: JaegerFound): Subject {
  const kind = cr === undefined ? '' : kindOf(cr);
  return { namespace, name, what: `Jaeger ${isV2 ? 2 : 1}${kind === '' || kind === 'Jaeger' ? '' : `, ${kind}`}` };
}

function milvusSubject({ namespace, name, release, cr }: MilvusFound): Subject {
  return { namespace, name, what: release?.chart ?? (cr === undefined ? 'neither release nor CR' : 'Milvus CR') };
}

/** The first lines of the screen: the cluster, and what was found on it. */
export function headlineText({ context, namespace, scope, found }: Headline): readonly string[] {
  const where = found === undefined ? scope : namespace === undefined ? 'all namespaces' : `namespace ${namespace}`;
  const why = found === undefined || namespace === undefined ? '' : `: ${scope}`;
  return [
    `Context ${context ?? '(none)'}, ${where}${why}`,
    ...(found === undefined ? [] : [`Jaeger: ${listed(found.jaegers)}`, `Milvus: ${listed(found.milvuses)}`]),
  ].map((line) => visible(maskedUrls(line)));
}

function listed(subjects: readonly Subject[]): string {
  if (subjects.length === 0) return 'none found';
  const first = subjects.slice(0, MOST).map(({ namespace, name, what }) => `${namespace}/${name} (${what})`);
  const more = subjects.length - first.length;
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
