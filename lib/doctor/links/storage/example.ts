import type { Chain } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { LogPart } from '../../chain/pods/logs';
import { jaegerPodExample, logText } from '../jaeger/example';

/** The example cluster whose Jaeger crash-loops because of its storage. @param error what Jaeger 1 says */
export function crashExample(error: string): Chain {
  const line = {
    level: 'fatal',
    ts: 1767322980.5,
    caller: 'collector/main.go:68',
    msg: 'Failed to init storage factory',
  };
  return jaegerPodExample({
    container: {
      ...{ restartCount: 5, lastState: { terminated: { exitCode: 1, reason: 'Error' } } },
      state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 2m40s restarting failed container' } },
    },
    previous: `${JSON.stringify({ ...line, error })}\n`,
  });
}

/** The example cluster whose Jaeger runs, and complains. @param fields the message and more of a line of Jaeger 1 */
export function runningExample(fields: string, seconds = 1767323000): Chain {
  const objects = exampleCluster();
  const pod = objects.find(
    ({ kind, metadata }) => kind === 'Pod' && JSON.stringify(metadata).includes('"jaeger-abc12-x1"'),
  );
  const line = `{"level":"error","ts":${seconds}.5,"caller":"config/config.go:144",${fields}}\n`;
  return exampleChain({ objects, texts: logText(pod ?? {}, LogPart.TAIL, line) });
}
