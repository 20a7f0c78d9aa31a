import type { Expectation } from '../app/plan/check';
import type { Log } from '../app/plan/log';
import { backendNode, type PictureArrow, type PictureNode } from '../app/plan/picture';
import type { Step } from '../app/plan/step';
import { type JsonObject, valueAt } from '../kubernetes/json';
import { traceTarget } from '../models/trace/target';

/** What the plans of a helm release and of a CR say alike about a `trace` block. */

export function whatItSends(trace: JsonObject, backend: string | undefined): string {
  if (trace.exporter === 'noop') return 'sends no traces';
  return `sends ${percent(Number(trace.sampleFraction))} % of its requests to ${backend ?? 'the logs of its pods'}`;
}

/** How many traces requests leave: with a fraction of 0.05, whoever sends one request sees none. */
export function tracesOfRequests(trace: JsonObject): string {
  const share = Number(trace.sampleFraction);
  if (!(share > 0 && share < 1)) return 'Each request is one trace.';
  return `About ${percent(share)} % of all requests are traced, each as one trace: send at least ${Math.ceil(EXPECTED_TRACES / share)}.`;
}

/** With so many traces to be expected, it is unlikely that there is none. */
const EXPECTED_TRACES = 5;

/** A share as a percentage, without the digits that binary fractions add: 0.07 is 7, not 7.000000000000001. */
function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/**
 * What takes the traces of a block that is written: the backend, unless a patch sends them elsewhere.
 *
 * @param meant the block before patches.
 */
export function takerOf(trace: JsonObject, meant: JsonObject, backend: string | undefined): string | undefined {
  const address = traceTarget(trace)?.address;
  return address === traceTarget(meant)?.address ? backend : address;
}

/** From a Milvus to what takes its traces. */
export function traceArrows(
  trace: JsonObject,
  from: PictureNode,
  backend: string | undefined,
): readonly PictureArrow[] {
  const target = traceTarget(trace);
  if (backend === undefined || target === undefined) return [];
  return [{ from, label: target.address, to: backendNode(backend) }];
}

/** The settings that decide where the traces go; not the headers, which may hold a credential. */
const EXPECTED = ['exporter', 'sampleFraction', 'jaeger.url', 'otlp.endpoint', 'otlp.method', 'otlp.secure'];

/** The trace settings that a check asks for: not those that may hold a credential. */
export function expectedTrace(trace: JsonObject): readonly Expectation[] {
  return EXPECTED.flatMap((path) => {
    const value = valueAt(trace, ...path.split('.'));
    return value === undefined ? [] : [{ path: `trace.${path}`, value }];
  });
}

/** What Milvus logs of its tracer. @param instance the name of the release or CR. */
export function tracerLog(instance: string, namespace: string): Step {
  const log: Log = { selector: selectorOf(instance), namespace, lines: 20, only: 'tracer|traces export' };
  return {
    text: 'Milvus logs at startup whether the tracer was set up, and later which spans it cannot send:',
    logs: [log],
  };
}

/** The pods of a Milvus, and of what it needs. @param instance the name of the release or CR. */
export function selectorOf(instance: string): string {
  return `app.kubernetes.io/instance=${instance}`;
}
