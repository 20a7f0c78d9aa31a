import type { JsonObject } from '../../../../lib/kubernetes/json';
import { crAddressRules } from '../../../../lib/rules/milvus/cr/addresses';
import { RELEASE } from '../../../../lib/models/milvus-values/release';
import { releaseAddressRules } from '../../../../lib/rules/milvus/values/addresses';
import { crMessages, milvusCr } from '../../../support/milvus-cr';
import { releaseProblems, withUserYaml } from '../../../support/release';

const ON = { enabled: true };
/** The rules over addresses that a release or a CR is for. */
const ofRelease = (values: JsonObject) => releaseAddressRules.filter((rule) => rule.when?.({ ...RELEASE, values }));
const ofCr = (spec: JsonObject) => crAddressRules.filter((rule) => rule.when?.(milvusCr(spec)));
const inNamespace = (spec: JsonObject, namespace: string) =>
  crMessages('MLV075', spec, { metadata: { name: 'my-release', namespace } });

describe('finds addresses', () => {
  test.each<JsonObject>([
    {},
    { externalPulsar: { ...ON, host: '' } },
    { externalPulsar: { ...ON, host: 5 } },
    { externalPulsar: { enabled: false, host: 'pulsar' } },
    { externalEtcd: { ...ON, endpoints: [] } },
    { proxy: { extraEnv: [{ value: 'etcd:2379' }, { name: 'ETCD', value: 'etcd:2379' }] } },
    withUserYaml({ etcd: { rootPath: 'x' } }),
  ])('none in values: %j', (values) => {
    expect(ofRelease(values)).toEqual([]);
  });

  test.each<JsonObject>([
    { externalPulsar: { ...ON, host: 'pulsar' } },
    { externalEtcd: { ...ON, endpoints: ['etcd:2379'] } },
    { externalS3: ON },
    { externalKafka: ON },
    { proxy: { extraEnv: [{ name: 'ETCD_ENDPOINTS', value: 'etcd:2379' }] } },
    withUserYaml({ etcd: { endpoints: 'etcd:2379' } }),
  ])('one in values: %j', (values) => {
    expect(ofRelease(values).length).toBeGreaterThan(0);
  });

  test.each<JsonObject>([
    {},
    { dependencies: { etcd: { external: false, endpoints: ['etcd:2379'] } } },
    { dependencies: { etcd: { external: true, endpoints: [] } } },
    { dependencies: { msgStreamType: 'kafka', pulsar: { external: true, endpoint: 'pulsar:6650' } } },
    { dependencies: { msgStreamType: 'woodpecker', woodpecker: { external: true, quorumBufferPools: 'seed:1' } } },
    {
      dependencies: {
        msgStreamType: 'woodpecker',
        woodpecker: { external: false, quorumBufferPools: [{ seeds: ['seed:1'] }] },
      },
    },
    {
      dependencies: {
        msgStreamType: 'pulsar',
        woodpecker: { external: true, quorumBufferPools: [{ seeds: ['seed:1'] }] },
      },
    },
    { dependencies: { msgStreamType: 'woodpecker', woodpecker: { external: true, quorumBufferPools: ['seed:1'] } } },
  ])('none in a CR: %j', (spec) => {
    expect(ofCr(spec)).toEqual([]);
  });

  test.each<JsonObject>([
    { dependencies: { etcd: { external: true, endpoints: ['etcd:2379'] } } },
    {
      dependencies: {
        msgStreamType: 'woodpecker',
        woodpecker: { external: true, quorumBufferPools: [{ seeds: ['seed:1'] }] },
      },
    },
  ])('one in a CR: %j', (spec) => {
    expect(ofCr(spec).map(({ code }) => code)).toEqual(crAddressRules.map(({ code }) => code));
  });
});

describe('one address, or several', () => {
  test('Pulsar and the object storage have one, commas included', () => {
    expect(releaseProblems('MLV167', { externalPulsar: { ...ON, host: ['kafka://pulsar'] } })).toEqual([]);
    expect(releaseProblems('MLV167', { externalPulsar: { ...ON, host: 'kafka://a,kafka://b' } })).toHaveLength(1);
    expect(releaseProblems('MLV167', { externalS3: { ...ON, host: ['http://minio'] } })).toEqual([]);
    expect(releaseProblems('MLV167', { externalS3: { ...ON, host: 'http://a,http://b' } })).toHaveLength(1);
  });

  test('etcd has several', () => {
    expect(
      releaseProblems('MLV167', { externalEtcd: { ...ON, endpoints: ['ftp://a:1', 'b:1,ftp://c:1'] } }),
    ).toHaveLength(2);
  });
});

describe('MINIO_PORT', () => {
  const s3 = { externalS3: { ...ON, host: 'minio', port: 9000 } };
  const standalone = (...extraEnv: readonly JsonObject[]) => ({
    ...s3,
    cluster: { enabled: false },
    standalone: { extraEnv },
  });

  test('in values: another variable does not count', () => {
    expect(releaseProblems('MLV075', standalone({ name: 'MINIO_HOST', value: 'x' }))).toHaveLength(1);
    // It stands beside the variable of the Service, and Milvus takes the last one.
    expect(releaseProblems('MLV075', standalone({ name: 'minio.port', value: '9000' }))).toHaveLength(1);
    expect(releaseProblems('MLV075', standalone({ value: '9000' }))).toHaveLength(1);
    expect(releaseProblems('MLV075', standalone({ value: '1' }, { name: 'MINIO_PORT', value: '9000' }))).toEqual([]);
  });

  test('in a CR: another variable does not count', () => {
    const dependencies = { storage: { external: true, endpoint: 'minio:9000' } };
    const env = (name: string) => ({ dependencies, components: { env: [{ name, value: '9000' }] } });
    expect(crMessages('MLV075', env('MINIO_HOST'))).toHaveLength(1);
    expect(crMessages('MLV075', env('minio_port'))).toHaveLength(1);
    expect(crMessages('MLV075', env('MINIO_PORT'))).toEqual([]);
  });

  test("the namespace of a CR is that of its pods' Services", () => {
    const dependencies = { storage: { external: true, endpoint: 'minio.data.svc:9000' } };
    expect(inNamespace({ dependencies }, 'data')).toHaveLength(1);
    expect(inNamespace({ dependencies }, 'search')).toEqual([]);
  });
});
