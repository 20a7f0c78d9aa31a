import { stop } from '../../support/stop';
import { whyNot } from './requirements';

/** Stops before the first test, with one message, where no cluster can start. */
export default function preflight(): void {
  const reason = whyNot();
  if (reason !== undefined) stop('test:e2e:node', reason);
}
