import { writeFileSync } from 'node:fs';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { Cluster, REAL_OPERATOR } from '../support/cluster';
import { objectsIn, objectsOf, stages } from '../support/environments';
import { AT_ONCE } from '../support/lateness';
import { secretCommands } from '../support/secrets';
import { Synthesized } from '../support/synthesized';
import { jaegers } from './support/jaegers';
import { NAMESPACE } from './support/namespace';
import { RECORDING, recording } from './support/pods';
import { recorded, recordingText } from './support/recording';

const real = REAL_OPERATOR ? describe : describe.skip;
const who = REAL_OPERATOR ? 'the real operator' : 'not tried, as JAEGER_OPERATOR is not set: the real operator';

real(who, () => {
  const [, , production = ''] = stages('production');
  const environment = new Synthesized(jaegers);
  let cluster: Cluster;
  let made: JsonObject;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    cluster.operator.release();
    const [setup = '', operator = ''] = stages('quickstart');
    for (const stage of [setup, operator]) {
      await cluster.shell.ok(`kubectl apply --server-side -f ${stage}`);
      await cluster.simulation.settled();
    }
    await cluster.shell.ok('kubectl wait --for=condition=Available deployment --all -A --timeout=60s');
    // Without the Secrets that they name no pod starts, and the operator waits for pods.
    const all = [...objectsOf(production), ...objectsIn(environment.stage('2-jaeger'))];
    await cluster.shell.ok(secretCommands(all));
    for (const stage of [production, environment.stage('2-jaeger')])
      await cluster.shell.ok(`kubectl apply --server-side -f ${stage}`);
    const wait = "kubectl wait --for=jsonpath='{.status.phase}'=Running jaegers --all";
    await cluster.shell.ok(`${wait} -n ${NAMESPACE} --timeout=800s`);
    made = await recorded(cluster.api);
    if (process.env.RECORD_PODS) writeFileSync(RECORDING, recordingText(made));
  });

  afterAll(async () => {
    await cluster.end();
    environment.remove();
  });

  test('makes the recorded pods of these Jaegers', () => {
    expect(made).toEqual(recording());
  });
});
