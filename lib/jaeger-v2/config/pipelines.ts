import type { JsonObject } from '../../kubernetes/json';
import type { JoinedContribution, Pipeline } from '../contribution';

/** The pipelines of a role, and the connectors between them. */
export interface Pipelines {
  readonly pipelines: JsonObject;
  readonly connectors: JsonObject;
}

/** From the pipelines of the senders to the main one. */
const FROM_SENDERS = 'forward/senders';
/** From what counts every span to what samples. */
const TO_SAMPLING = 'forward/sampling';
const SAMPLING = 'tail_sampling';

/** All pipelines of traces end in the main one, `traces`. */
export function pipelinesOf({ components, flow }: JoinedContribution): Pipelines {
  const { entries, observers, pipelines } = flow;
  const main = mainPipeline({ components, flow });
  // What is counted after sampling is a part of the spans.
  const isCountedFirst = observers.length > 0 && main.processors.includes(SAMPLING);
  const { receivers, processors, exporters } = main;
  return {
    pipelines: {
      ...Object.fromEntries(
        entries.map((entry) => [`traces/${entry.name}`, written({ ...entry, exporters: [FROM_SENDERS] })]),
      ),
      ...(isCountedFirst
        ? {
            'traces/received': written({ receivers, exporters: [...observers, TO_SAMPLING] }),
            traces: written({ receivers: [TO_SAMPLING], processors, exporters }),
          }
        : { traces: written({ receivers, processors, exporters: [...exporters, ...observers] }) }),
      ...Object.fromEntries(Object.entries(pipelines).map(([name, pipeline]) => [name, written(pipeline)])),
    },
    connectors: {
      ...(entries.length === 0 ? {} : { [FROM_SENDERS]: {} }),
      ...(isCountedFirst ? { [TO_SAMPLING]: {} } : {}),
    },
  };
}

function mainPipeline({ components, flow }: Pick<JoinedContribution, 'components' | 'flow'>): Required<Pipeline> {
  const { entries, pipelines } = flow;
  const ids = (section: string, elsewhere: readonly string[]): readonly string[] =>
    Object.keys(components[section] ?? {}).filter((id) => !elsewhere.includes(id));
  const own = ids(
    'receivers',
    entries.flatMap(({ receivers }) => receivers),
  );
  return {
    receivers: entries.length === 0 ? own : [...own, FROM_SENDERS],
    processors: ids(
      'processors',
      entries.flatMap(({ processors }) => processors),
    ),
    exporters: ids(
      'exporters',
      Object.values(pipelines).flatMap(({ exporters }) => exporters),
    ),
  };
}

function written({ receivers, processors = [], exporters }: Pipeline): JsonObject {
  return { receivers, ...(processors.length === 0 ? {} : { processors }), exporters };
}
