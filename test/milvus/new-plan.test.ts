import { MilvusReleaseMode, MilvusRelease, type MilvusReleaseProps, MilvusTracing } from '../../lib';
import { environment } from '../support/environment';
import { runbookOf } from '../support/plan';

const WARNING = 'If they have another mode, message queue, etcd or object storage than the values here, stop as well';

function runbook(props: Partial<MilvusReleaseProps>): string {
  const { app, env } = environment();
  new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.none(), ...props });
  return runbookOf(app);
}

test.each([
  { mode: MilvusReleaseMode.cluster() },
  { values: { cluster: { enabled: false } } },
  { values: { standalone: { messageQueue: 'rocksmq' } } },
  { values: { pulsarv3: { enabled: false }, kafka: { enabled: true } } },
])('an upgrade to %j may switch what the release has', (props) => {
  expect(runbook(props)).toContain(WARNING);
});

test.each([{}, { values: { queryNode: { replicas: 2 } } }])('an upgrade to %j keeps it', (props) => {
  expect(runbook(props)).not.toContain(WARNING);
});
