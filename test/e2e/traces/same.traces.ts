import { asObject, type JsonObject } from '../../../lib/kubernetes/json';
import { TRACER_VERSIONS } from '../../../tools/e2e/parts';
import { listAt } from '../support/objects';
import { arrived } from './arrived';
import { JAEGER_1 } from './jaeger-1';
import { JAEGER_2 } from './jaeger-2';
import { setting } from './setting';
import { committed, reaching } from './user-yaml';

/** The protocol by which a span came, which Jaeger 2 does not show. */
const FORMAT = 'internal.span.format';
/** Is another one each time. */
const PORT = 'net.sock.peer.port';

/** Spans as Jaeger shows them, each with its service, and their tags: without IDs and times, and warnings about times. */
function shown(answer: unknown): readonly JsonObject[] {
  return listAt(answer, 'data').flatMap((trace) =>
    listAt(trace, 'spans')
      .map(({ operationName, processID, tags }) => ({
        operationName,
        process: asObject(trace.processes)[String(processID)],
        tags: listAt({ tags }, 'tags').filter(({ key }) => key !== FORMAT && key !== PORT),
      }))
      .sort((a, b) => String(a.operationName).localeCompare(String(b.operationName))),
  );
}

function formatsIn(answer: unknown): readonly unknown[] {
  const spans = listAt(answer, 'data').flatMap((trace) => listAt(trace, 'spans'));
  return spans.map((span) => listAt(span, 'tags').find(({ key }) => key === FORMAT)?.value);
}

describe.each([
  ['quickstart', 'jaeger', { thrift: true }],
  ['production', 'otlp', { otlp: {} }],
] as const)("the spans of %s's user.yaml", (environment, format, receivers) => {
  const sets = [JAEGER_1, JAEGER_2].map((jaeger) => setting(() => ({ jaeger, receivers })));

  test.each(TRACER_VERSIONS)('look the same in Jaeger 1 and 2, from Milvus %s', async (milvus) => {
    const [one, two] = await Promise.all(
      sets.map(async ({ jaeger, tracers }) => {
        const userYaml = reaching(jaeger(), committed(environment));
        const { traceId } = await tracers().run({ milvus, userYaml });
        return (await arrived(jaeger(), traceId)).answer;
      }),
    );
    expect(formatsIn(one)).toEqual([format, format]);
    expect(formatsIn(two)).toEqual([undefined, undefined]);
    expect(shown(two)).toEqual(shown(one));
    expect(shown(one)).toHaveLength(2);
  });
});
