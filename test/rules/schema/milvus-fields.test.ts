import { checkObject } from '../../../lib/rules/objects';
import { milvusCr } from '../../support/milvus-cr';

/** What to do by APP006 about each field that does not fit, by its path. */
function fixes(spec: object): Record<string, string> {
  const found = checkObject(milvusCr({ ...spec }), 'x').filter(({ code }) => code === 'APP006');
  return Object.fromEntries(found.map(({ finding }) => [finding.path, finding.fix]));
}

const NONE = 'Remove or correct it.';

describe('a field of a Milvus CR in the wrong place', () => {
  test.each([
    [{ datanode: { replicas: 1 } }, 'spec.datanode', 'Move it to spec.components.dataNode.'],
    [{ proxy: { replicas: 2 } }, 'spec.proxy', 'Move it to spec.components.proxy.'],
    [{ image: 'milvusdb/milvus:v2.6.15' }, 'spec.image', 'Move it to spec.components.image.'],
    [{ storage: { endpoint: 'minio:9000' } }, 'spec.storage', 'Move it to spec.dependencies.storage.'],
    [{ components: { etcd: {} } }, 'spec.components.etcd', 'Move it to spec.dependencies.etcd.'],
    [{ msgStreamType: 'kafka' }, 'spec.msgStreamType', 'Move it to spec.dependencies.msgStreamType.'],
    [
      { service: { type: 'LoadBalancer' } },
      'spec.service',
      'Set serviceType of spec.components.proxy (cluster) or spec.components.standalone.',
    ],
    [{ replicas: 2 }, 'spec.replicas', 'Set replicas of each role, such as spec.components.proxy.replicas.'],
    [{ dependencies: { minio: {} } }, 'spec.dependencies.minio', 'Move it to spec.dependencies.storage.'],
    [{ cluster: { enabled: true } }, 'spec.cluster', "Set spec.mode: 'cluster' or 'standalone'."],
    [{ component: { image: 'x' } }, 'spec.component', "Did you mean 'components'?"],
    [{ components: { datanode: {} } }, 'spec.components.datanode', "Did you mean 'dataNode'?"],
    [{ components: { streamNode: { replicas: 2 } } }, 'spec.components.streamNode', "Did you mean 'streamingNode'?"],
    [{ components: { streamMode: true } }, 'spec.components.streamMode', "Did you mean 'streamingMode'?"],
    [{ components: { proxy: { extraEnv: [] } } }, 'spec.components.proxy.extraEnv', 'Use env.'],
    [{ components: { tolerations: {} } }, 'spec.components.tolerations', 'Write an empty list: [].'],
    [{ components: { env: { A: 'b' } } }, 'spec.components.env', "Write a list: put '- ' before its first key."],
    [{ components: { colour: 1 } }, 'spec.components.colour', NONE],
    [{ dependencies: { colour: 1 } }, 'spec.dependencies.colour', NONE],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toEqual({ [path]: fix });
  });
});

describe("Milvus' own settings outside of spec.config", () => {
  test.each([
    [{ quotaAndLimits: {} }, 'spec.quotaAndLimits', 'Move it to spec.config.quotaAndLimits.'],
    [{ components: { log: { level: 'debug' } } }, 'spec.components.log', 'Move it to spec.config.log.'],
    [{ components: { proxy: { grpc: {} } } }, 'spec.components.proxy.grpc', 'Move it to spec.config.proxy.grpc.'],
    [{ components: { grpc: {} } }, 'spec.components.grpc', 'Move it to spec.config.grpc.'],
    [{ dependencies: { common: {} } }, 'spec.dependencies.common', 'Move it to spec.config.common.'],
    [{ components: { proxy: { probes: {}, ingress: { log: {} } } } }, 'spec.components.proxy.ingress.log', NONE],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toMatchObject({ [path]: fix });
  });

  test('passes inside of spec.config', () => {
    expect(fixes({ config: { grpc: {}, proxy: { grpc: {} }, log: {}, trace: { exporter: 'noop' } } })).toEqual({});
  });
});

describe('a field that roles have', () => {
  test.each([
    [{ grpc: {} }, 'spec.grpc', 'Move it to spec.config.grpc.'],
    [{ components: { grpc: {} } }, 'spec.components.grpc', 'Move it to spec.config.grpc.'],
    [{ components: { proxy: { grpc: {} } } }, 'spec.components.proxy.grpc', 'Move it to spec.config.proxy.grpc.'],
    [{ components: { proxy: { common: {} } } }, 'spec.components.proxy.common', 'Move it to spec.config.common.'],
    [{ dependencies: { common: {} } }, 'spec.dependencies.common', 'Move it to spec.config.common.'],
    [
      { serviceLabels: {} },
      'spec.serviceLabels',
      'Move it to spec.components.proxy.serviceLabels or spec.components.standalone.serviceLabels.',
    ],
    [{ mode: 'cluster', serviceLabels: {} }, 'spec.serviceLabels', 'Move it to spec.components.proxy.serviceLabels.'],
  ])('%j', (spec, path, fix) => {
    expect(fixes(spec)).toEqual({ [path]: fix });
  });
});
