import { writeFileSync } from 'node:fs';
import type { JsonObject } from '../../../lib';
import { Cluster, REAL_OPERATOR } from '../support/cluster';
import { stages } from '../support/environments';
import { AT_ONCE } from '../support/lateness';
import { Synthesized } from '../support/synthesized';
import { NAMESPACE, jaegers } from './support/jaegers';
import { recorded } from './support/recording';
import { RECORDING, recording } from './support/pods';

const real = REAL_OPERATOR ? describe : describe.skip;
const who = REAL_OPERATOR ? 'the real operator' : 'not tried, as JAEGER_OPERATOR is not set: the real operator';
const PATIENCE = 300_000;

real(who, () => {
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
    const [, , jaeger = ''] = stages('production');
    for (const stage of [jaeger, environment.stage('2-jaeger')])
      await cluster.shell.ok(`kubectl apply --server-side -f ${stage}`);
    const wait = "kubectl wait --for=jsonpath='{.status.phase}'=Running jaegers --all";
    await cluster.shell.ok(`${wait} -n ${NAMESPACE} --timeout=280s`);
    made = await recorded(cluster.api);
    if (process.env.RECORD_PODS) writeFileSync(RECORDING, `${JSON.stringify(made, null, 2)}\n`);
  }, PATIENCE);

  afterAll(async () => {
    await cluster.end();
    environment.remove();
  });

  test('makes the recorded pods of these Jaegers', () => {
    expect(made).toEqual(recording());
  });
});
