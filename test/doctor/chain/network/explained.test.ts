import { exampleChain } from '../../../../lib/doctor/chain/example';
import { EXAMPLE_TRACE, type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { explainedCodes } from '../../../../lib/doctor/chain/network/explained';
import { milvusesIn } from '../../../../lib/doctor/chain/milvus/milvuses';

function explained(cluster: ExampleCluster) {
  const chain = exampleChain({ objects: exampleCluster(cluster) });
  return milvusesIn(chain).map((milvus) => explainedCodes(chain, milvus));
}

const ADDRESS = ['MLV012', 'MLV013', 'MLV033', 'MLV073'];

test.each<readonly [ExampleCluster, readonly string[]]>([
  [{}, []],
  [{ trace: { ...EXAMPLE_TRACE, sampleFraction: 0 } }, ['MLV011']],
  [{ trace: { ...EXAMPLE_TRACE, jaeger: { url: 'http://localhost:14268/api/traces' } } }, ADDRESS],
  [{ trace: { exporter: 'otel' } }, ['MLV011', ...ADDRESS]],
  // What is behind an address outside is not known: then lint is all there is.
  [{ trace: { ...EXAMPLE_TRACE, jaeger: { url: 'http://traces.example.com:16686/api/traces' } } }, []],
  [{ trace: null, env: [{ name: 'TRACE_EXPORTER', valueFrom: {} }] }, []],
])('%j', (cluster, codes) => {
  expect(explained(cluster)).toEqual([codes]);
});
