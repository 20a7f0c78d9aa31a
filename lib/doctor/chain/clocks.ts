import { stringAt } from '../../kubernetes/json';
import { kubectl, type Question } from '../answers/question';
import { timeOf } from './ages';
import { type Chain, nameOf, objectsAt } from './chain';

/**
 * The leases that the kubelets renew each 10 seconds: `renewTime` is by the clock of the node, the time in `managedFields` by that
 * of the API server.
 */
export const LEASES: Question = kubectl(
  ...['get', 'leases', '-n', 'kube-node-lease', '-o', 'json', '--show-managed-fields'],
);

/** The clock of a node against the one of the API server. */
export interface NodeClock {
  readonly node: string;
  /** In milliseconds; positive if the node is ahead. */
  readonly ahead: number;
  /** The two times as they were read. */
  readonly line: string;
}

/** The clocks of the nodes, as far as their leases were read. */
export function nodeClocks(chain: Chain): readonly NodeClock[] {
  return objectsAt(chain.json(LEASES), 'items').flatMap((lease): readonly NodeClock[] => {
    const renewed = stringAt(lease, 'spec', 'renewTime');
    const [node, written] = [timeOf(renewed), writtenTime(lease)];
    if (node === undefined || written === undefined) return [];
    const line = `${nameOf(lease)}: renewTime ${renewed ?? ''}, managedFields.time ${new Date(written).toISOString()}`;
    // The API server writes whole seconds.
    return [{ node: nameOf(lease), ahead: node - written, line }];
  });
}

function writtenTime(lease: unknown): number | undefined {
  const times = objectsAt(lease, 'metadata', 'managedFields').flatMap(({ time }) => timeOf(time) ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** The newest time that the API server wrote into a lease, at most some 10 seconds before it was asked; undefined if unknown. */
export function serverTime(chain: Chain): number | undefined {
  const times = objectsAt(chain.json(LEASES), 'items').flatMap((lease) => writtenTime(lease) ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
