import { Severity } from '../../../diagnostics/rule';
import { ageText } from '../../chain/ages';
import type { Chain } from '../../chain/chain';
import { type JaegerApi, servicesAnswer, servicesQuestion } from '../../chain/jaeger/jaeger-api';
import { readyPods } from '../../chain/jaeger/jaeger-pods';
import { nameOf, namespaceOf } from '../../chain/chain';
import { apisOfMilvus } from '../../chain/jaeger/spans';
import { kubectl } from '../../answers/question';
import { exampleCluster } from '../../chain/example-cluster';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { EXAMPLE_API, exampleReceived } from './example';
import { forgottenAt, servicesEvidence, whatItHas, withoutMilvus } from './received';
import { placeOf } from '../../chain/place';
import { SEARCH_AGAIN } from './search-again';

/** Rules about whether Jaeger's API answers, and has spans of Milvus. */
export const arrivalRules: readonly LinkRule[] = [
  {
    code: 'DOC210',
    severity: Severity.ERROR,
    summary: "Jaeger's API answers",
    see: 'https://www.jaegertracing.io/docs/1.62/apis/',
    example: () => exampleReceived({ errors: [[servicesQuestion(EXAMPLE_API), FAILED]] }),
    *check(chain) {
      for (const api of apisOfMilvus(chain)) {
        const pods = readyPods(chain, api.jaeger.workloads);
        if (servicesAnswer(chain, api)?.isBroken !== true || pods.length === 0) continue;
        const question = servicesQuestion(api.address);
        const stderr = chain.answer(question)?.stderr ?? '';
        const isRefused = stderr.includes('connection refused');
        yield {
          where: placeOf(api.jaeger),
          path: `service/${api.address.service}`,
          problem: isRefused
            ? `port ${api.address.port} refuses connections, although the pod is ready.`
            : "Jaeger's API fails, although the pod is ready.",
          effect: 'The UI shows no traces, even if they arrive.',
          fix: isRefused
            ? "Let Jaeger's UI listen on port 16686 of all addresses."
            : "Read Jaeger's log: mostly its storage does not answer.",
          commands: logCommands(chain, api),
          evidence: seen(chain, question, stderr.trim()),
        };
      }
    },
  },
  {
    code: 'DOC211',
    severity: Severity.WARNING,
    summary: 'Jaeger has spans of Milvus',
    see: 'https://milvus.io/docs/config_jaeger_tracing.md',
    example: () => exampleReceived({ services: ['jaeger'] }),
    *check(chain) {
      for (const { api, services } of withoutMilvus(chain)) {
        if (forgottenAt(chain, api) !== undefined) continue;
        yield {
          where: placeOf(api.jaeger),
          path: 'services',
          problem: whatItHas(services),
          effect: 'Either no traced request was made in Milvus, or its spans are lost.',
          fix: `${SEARCH_AGAIN} With --probe it also sends a test span.`,
          evidence: servicesEvidence(chain, api),
        };
      }
    },
  },
  {
    code: 'DOC212',
    severity: Severity.WARNING,
    summary: 'a Jaeger that keeps traces in memory was not restarted since the last request in Milvus',
    see: 'https://www.jaegertracing.io/docs/1.62/deployment/#memory',
    example: () => exampleReceived({ services: [], objects: restarted() }),
    *check(chain) {
      for (const { api, services } of withoutMilvus(chain)) {
        const start = forgottenAt(chain, api);
        if (start === undefined) continue;
        yield {
          where: placeOf(api.jaeger),
          path: 'services',
          problem: `restarted ${ageText(chain.taken - start)} ago, and keeps traces in memory: ${whatItHas(services)}`,
          effect: 'All traces from before the restart are lost.',
          fix: `${SEARCH_AGAIN} To keep traces over restarts, use a storage such as Badger or Elasticsearch.`,
          evidence: servicesEvidence(chain, api),
        };
      }
    },
  },
];

const FAILED =
  'Error from server (InternalError): an error on the server ("unknown") has prevented the request from succeeding\n';

/** The example with a Jaeger that was started again a minute ago. */
function restarted() {
  const config = {
    extensions: { jaeger_storage: { backends: { store: { memory: { max_traces: 1000 } } } } },
  };
  return exampleCluster({ jaegerConfig: config }).map((object) =>
    nameOf(object).startsWith('jaeger-abc12-') ? startedAt(object, '2026-01-02T03:03:05Z') : object,
  );
}

function startedAt(pod: Readonly<Record<string, unknown>>, time: string) {
  const statuses = [{ name: 'jaeger', ready: true, restartCount: 1, state: { running: { startedAt: time } } }];
  const { status } = pod;
  return { ...pod, status: { ...(typeof status === 'object' ? status : {}), containerStatuses: statuses } };
}

/** The commands that print the logs of the pods behind the API. */
function logCommands(chain: Chain, { jaeger }: JaegerApi): readonly string[] {
  return jaeger.workloads.map((workload) => {
    const kind = (typeof workload.kind === 'string' ? workload.kind : 'Deployment').toLowerCase();
    const question = kubectl('logs', `${kind}/${nameOf(workload)}`, '-n', namespaceOf(workload), '--tail=50');
    return chain.command(question);
  });
}
