import { once } from '../../../kubernetes/once';
import type { Chain } from '../../chain/chain';
import { type Target, targetOf } from '../../chain/network/endpoint';
import { type Mismatch, type MismatchKind, mismatchOf } from '../../chain/network/mismatch';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import { runningMilvuses } from '../../chain/milvus/running-milvuses';
import { addressOf, nearestReceiving, traceFor } from '../../chain/jaeger/receiving';
import { changeTrace, fractionOf } from '../change-trace';
import type { LinkFinding } from '../link';

/** A Milvus that sends spans over the network. */
export interface Sender {
  readonly milvus: MilvusFound;
  readonly target: Target;
}

/** The Milvuses that send spans over the network, as far as their settings are known. */
export function sendersIn(chain: Chain): readonly Sender[] {
  return runningMilvuses(chain).flatMap((milvus) => {
    const target = targetOf(chain, milvus);
    return target === undefined ? [] : [{ milvus, target }];
  });
}

/** The senders whose spans cannot get through. */
const lostIn = once((chain: Chain): readonly Lost[] =>
  sendersIn(chain).flatMap(({ milvus, target }) => {
    const mismatch = mismatchOf(chain, milvus, target);
    return mismatch === undefined ? [] : [{ milvus, target, mismatch }];
  }),
);

/** A sender whose spans cannot get through, and why. */
export interface Lost extends Sender {
  readonly mismatch: Mismatch;
}

/** The senders with one of these mismatches. */
export function lostBy(chain: Chain, ...kinds: readonly MismatchKind[]): readonly Lost[] {
  return lostIn(chain).filter(({ mismatch }) => kinds.includes(mismatch.kind));
}

/** The words of all findings about an address that no span gets through to. */
export const NO_TRACE = 'Every export fails in the background, and no trace arrives.';

/** Where a finding about a sender is, and the value. A URL with '@' can contain a password. */
export function placeOf({ milvus, target }: Sender): Pick<LinkFinding, 'where' | 'path' | 'value'> {
  const { address, setting, effect } = target;
  return {
    where: `${milvus.namespace}/${milvus.name}`,
    path: `${effect.path}.${setting}`,
    ...(address === '' || address.includes('@') ? {} : { value: address }),
  };
}

/** Milvus has no setting for it. */
const TRUST =
  'Milvus trusts the authorities of its image only: for others, mount their certificate and set SSL_CERT_FILE and GRPC_DEFAULT_SSL_ROOTS_FILE_PATH to it.';

/** How to send to the receiver that is probably meant. */
export function sendRight(chain: Chain, { milvus, target }: Sender): Pick<LinkFinding, 'fix' | 'commands' | 'yaml'> {
  const receiving = nearestReceiving(chain, milvus, target);
  if (receiving === undefined) return { fix: 'Install a Jaeger, and send to the Service of its collector.' };
  const { effect } = target;
  const change = changeTrace(chain, milvus, effect, traceFor(receiving, fractionOf(effect)));
  const right = addressOf(receiving);
  // The same address, and another exporter or TLS.
  const question = right === target.address ? '' : `Did you mean '${right}'? `;
  return { ...change, fix: `${question}${change.fix}${receiving.isSecure ? ` ${TRUST}` : ''}` };
}
