import { crMessages } from '../../../support/milvus-cr';

const OWN = { etcd: { external: true }, storage: { external: true } };

function named(name: string | undefined, dependencies: object): string[] {
  return crMessages('MLV151', { dependencies }, { metadata: name === undefined ? {} : { name } });
}

describe('MLV151', () => {
  const END =
    'the operator cannot make its Service or a dependency, and the Milvus stays Pending. Give it a short name, such as my-release.';

  test('reports each of these', () => {
    expect(['1st-milvus', 'my.release', 'Milvus', 'milvus-', ''].flatMap((name) => named(name, {})))
      .toMatchInlineSnapshot(`
      MLV151 milvus.yaml metadata.name: '1st-milvus' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9 and -. The operator cannot make its Service or a dependency, and the Milvus stays Pending. Give it a short name, such as my-release.
      MLV151 milvus.yaml metadata.name: 'my.release' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9 and -. The operator cannot make its Service or a dependency, and the Milvus stays Pending. Give it a short name, such as my-release.
      MLV151 milvus.yaml metadata.name: 'Milvus' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9 and -. The operator cannot make its Service or a dependency, and the Milvus stays Pending. Give it a short name, such as my-release.
      MLV151 milvus.yaml metadata.name: 'milvus-' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9 and -. The operator cannot make its Service or a dependency, and the Milvus stays Pending. Give it a short name, such as my-release.
      MLV151 milvus.yaml metadata.name: '' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9 and -. The operator cannot make its Service or a dependency, and the Milvus stays Pending. Give it a short name, such as my-release.
    `);
  });

  test.each([
    [46, 'NAME-pulsar', { msgStreamType: 'pulsar' }],
    [47, 'NAME-minio', {}],
    [47, 'NAME-kafka', { ...OWN, msgStreamType: 'kafka' }],
    [48, 'NAME-etcd', { storage: { external: true } }],
    [56, 'NAME-milvus', OWN],
  ])('at most %i characters with %s', (limit, derived, dependencies) => {
    const name = 'm'.repeat(limit);
    expect(named(name, dependencies)).toEqual([]);
    expect(named(`${name}m`, dependencies)).toEqual([
      `MLV151 milvus.yaml metadata.name: '${name}m' has ${limit + 1} characters; with ${derived} the limit is ${limit}: ${END}`,
    ]);
  });

  test('one without a name is another error', () => {
    expect(named(undefined, {})).toEqual([]);
  });
});
