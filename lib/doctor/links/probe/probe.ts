import { outcomesIn, Reached } from '../../probe/outcome';
import type { Link } from '../link';
import { PROBE_SERVICE } from '../traces/received';
import { probeRules } from './rules';

const UNSEEN: ReadonlySet<Reached> = new Set([Reached.NO_RECEIVER, Reached.NOT_FORWARDED, Reached.NOT_ASKED]);

/** A span of doctor itself, from the collector to the UI; there only with --probe. */
export const probeLink: Link = {
  name: 'probe',
  unseen(chain) {
    const outcomes = outcomesIn(chain);
    if (outcomes.length === 0) return 'no span was sent: no Jaeger was found';
    const unseen = outcomes.find(({ reached }) => UNSEEN.has(reached));
    return unseen === undefined ? undefined : `${unseen.namespace}/${unseen.name}: ${unseen.line.split('\n')[0] ?? ''}`;
  },
  seen(chain) {
    const found = outcomesIn(chain).map(
      ({ namespace, name, took }) => `${namespace}/${name} has the span after ${(took / 1000).toFixed(1)} s`,
    );
    return `${found.join(', ')}. It stays there: service ${PROBE_SERVICE}`;
  },
  rules: probeRules,
};
