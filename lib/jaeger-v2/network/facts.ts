import { secondsOf } from '../../app/amounts';
import { defined } from '../../kubernetes/json';
import type { JaegerV2Install } from '../../models/jaeger-v2/install';
import type { Settings } from '../settings';
import type { JaegerV2NetworkPolicyProps } from './network-policy';

/** Who may connect to a Jaeger 2 and read its metrics, as rules read it. */
export function reachFacts({
  networkPolicy: {
    _network: { allowed },
  },
  monitoring: {
    _metrics: { prometheus },
  },
}: Settings): Pick<JaegerV2Install, 'network' | 'monitoringInterval'> {
  const interval = prometheus?.interval;
  return defined({
    network: allowed && networkFacts(allowed),
    monitoringInterval: interval && secondsOf(interval),
  });
}

function networkFacts(allowed: JaegerV2NetworkPolicyProps): JaegerV2Install['network'] {
  const { senders, viewers, metricsReaders, egressPorts } = allowed;
  const named = Object.entries({ senders, viewers, metricsReaders }).flatMap(([who, peers]) =>
    peers === undefined ? [] : [[who, peers.map(({ _peer: peer }) => peer)] as const],
  );
  return { peers: Object.fromEntries(named), ...defined({ egressPorts }) };
}
