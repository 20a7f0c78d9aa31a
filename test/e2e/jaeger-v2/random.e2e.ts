import fc from 'fast-check';
import { DiagnosticError, JaegerV2Version } from '../../../lib';
import { valueAt } from '../../../lib/kubernetes/json';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { type JaegerV2Pod, objectsOf, podsOf } from '../../support/jaeger-v2-pods';
import { jaegerV2Settings } from '../../support/random-jaeger-v2';
import { newSpan } from '../support/otlp';
import { BINARIES } from './support/binaries';
import { insideOf } from './support/loopback';
import { mountsOf, secretFiles } from './support/mounts';
import { offeredBy, PROTOCOLS } from './support/protocols';
import { runs, setting } from './support/setting';
import { refusalsOf } from './support/validate';

const SEED = 4711;
/** How many settings are tried with each binary; `JAEGER_V2_RANDOM=2000` takes a minute more for each. */
const TRIED = Number(process.env.JAEGER_V2_RANDOM ?? 300);
const STARTED = 60;
const AT_ONCE = 3;

/** What random settings come to: the pods, or the codes of the error. */
interface Result {
  readonly pods: readonly JaegerV2Pod[];
  readonly codes: readonly string[];
}

function resultOf(make: () => Parameters<typeof objectsOf>[0]): Result {
  try {
    return { pods: podsOf(objectsOf(make())), codes: [] };
  } catch (error) {
    if (error instanceof DiagnosticError) return { pods: [], codes: error.problems.map(({ code }) => code) };
    throw error;
  }
}

const VERSIONS = [JaegerV2Version.V2_13_0, JaegerV2Version.V2_20_0];

describe.each(BINARIES)('random settings of a Jaeger $version', (binary) => {
  const set = setting();
  let secrets: Readonly<Record<string, string>>;
  const versions = VERSIONS.filter(({ jaeger }) => jaeger === binary.version);
  const results = fc.sample(jaegerV2Settings(versions), { seed: SEED, numRuns: TRIED }).map(resultOf);
  const written = results.filter(({ pods }) => pods.length > 0);

  test('are refused with a code, or pass validate', async () => {
    const refused = results.filter(({ pods }) => pods.length === 0);
    expect(refused.filter(({ codes }) => codes.length === 0)).toEqual([]);
    // Of both there are enough to tell.
    expect(refused.length / TRIED).toBeGreaterThan(0.05);
    expect(written.length / TRIED).toBeGreaterThan(0.3);
    const pods = written.flatMap((result) => result.pods);
    const said = await refusalsOf(binary, pods);
    expect(pods.flatMap(({ config }, index) => (said[index] === '' ? [] : [{ said: said[index], config }]))).toEqual(
      [],
    );
  }, 600_000);

  test(`that need no storage of their own, ${STARTED} of them: every protocol takes a span and gives it back, and nothing else listens`, async () => {
    const alone = written.flatMap(({ pods: [pod, ...others] }) =>
      pod !== undefined && others.length === 0 && isAlone(pod) ? [pod] : [],
    );
    expect(alone.length).toBeGreaterThanOrEqual(STARTED);
    const waiting = alone.slice(0, STARTED);
    secrets = secretFiles(set.folder());
    const seen = new Set<string>();
    const worker = async (): Promise<void> => {
      for (let pod = waiting.shift(); pod !== undefined; pod = waiting.shift()) {
        const protocols = await tried(pod).catch((error: unknown) => {
          throw new Error(`${String(error)}\n${toYaml(pod.config)}`);
        });
        for (const protocol of protocols) seen.add(protocol);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect([...seen].sort()).toEqual([...PROTOCOLS].sort());
  }, 600_000);

  /** Starts a pod, and sends a span over each protocol that it offers; resolves to those that were tried. */
  async function tried(pod: JaegerV2Pod): Promise<readonly string[]> {
    const jaeger = runs(await set.start({ binary, ...pod, folders: mountsOf(pod, set.folder(), secrets) }));
    // What sampling keeps is up to its conditions.
    const samples = valueAt(pod.config, 'processors', 'tail_sampling') !== undefined;
    const offered = samples ? [] : offeredBy(pod.config);
    const sent = offered.map(({ port, send }) => ({
      port,
      send,
      span: newSpan(`service-${port}`, `operation-${port}`),
    }));
    await Promise.all(sent.map(({ port, send, span }) => send(jaeger.port(port), span)));
    for (const { span } of sent) expect(await jaeger.query.arrived(span.traceId)).toEqual([span.operation]);
    const expected = [...pod.ports, ...insideOf(pod.config)]
      .map((port) => ({ port, everywhere: false }))
      .sort((a, b) => a.port - b.port);
    expect(jaeger.listening()).toEqual(expected);
    expect(await jaeger.stop()).toBe('0');
    return offered.map(({ protocol }) => protocol);
  }
});

/** Whether its storage is in its own process. */
function isAlone({ config }: JaegerV2Pod): boolean {
  const storage = valueAt(config, 'extensions', 'jaeger_storage', 'backends', 'main');
  return ['memory', 'badger'].some((kind) => valueAt(storage, kind) !== undefined);
}
