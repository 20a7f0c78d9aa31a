import { crMessages } from '../../../support/milvus-cr';

const OWN = { etcd: { external: true }, storage: { external: true } };

function named(name: string | undefined, dependencies: object): string[] {
  return crMessages('MLV151', { dependencies }, { metadata: name === undefined ? {} : { name } });
}

describe('MLV151', () => {
  const END =
    "The operator cannot create its Service or a dependency, and the Milvus stays Pending. Use a short name, such as 'my-release'.";

  test('reports invalid characters', () => {
    expect(['1st-milvus', 'my.release', 'Milvus', 'milvus-', ''].flatMap((name) => named(name, {})))
      .toMatchInlineSnapshot(`
      MLV151 milvus.yaml metadata.name: invalid name '1st-milvus': must be a DNS label that begins with a letter (a-z, 0-9 and '-'; alphanumeric at both ends). The operator cannot create its Service or a dependency, and the Milvus stays Pending. Use a short name, such as 'my-release'.
      MLV151 milvus.yaml metadata.name: invalid name 'my.release': must be a DNS label that begins with a letter (a-z, 0-9 and '-'; alphanumeric at both ends). The operator cannot create its Service or a dependency, and the Milvus stays Pending. Use a short name, such as 'my-release'.
      MLV151 milvus.yaml metadata.name: invalid name 'Milvus': must be a DNS label that begins with a letter (a-z, 0-9 and '-'; alphanumeric at both ends). The operator cannot create its Service or a dependency, and the Milvus stays Pending. Use a short name, such as 'my-release'.
      MLV151 milvus.yaml metadata.name: invalid name 'milvus-': must be a DNS label that begins with a letter (a-z, 0-9 and '-'; alphanumeric at both ends). The operator cannot create its Service or a dependency, and the Milvus stays Pending. Use a short name, such as 'my-release'.
      MLV151 milvus.yaml metadata.name: invalid name '': must be a DNS label that begins with a letter (a-z, 0-9 and '-'; alphanumeric at both ends). The operator cannot create its Service or a dependency, and the Milvus stays Pending. Use a short name, such as 'my-release'.
    `);
  });

  test.each([
    [46, '-pulsar', { msgStreamType: 'pulsar' }],
    [47, '-minio', {}],
    [47, '-kafka', { ...OWN, msgStreamType: 'kafka' }],
    [48, '-etcd', { storage: { external: true } }],
    [56, '-milvus', OWN],
  ])('at most %i characters with %s', (limit, ending, dependencies) => {
    const name = 'm'.repeat(limit);
    expect(named(name, dependencies)).toEqual([]);
    expect(named(`${name}m`, dependencies)).toEqual([
      `MLV151 milvus.yaml metadata.name: invalid name '${name}m': must have at most ${limit} characters, not ${limit + 1}: the operator appends '${ending}'. ${END}`,
    ]);
  });

  test('a missing name is another error', () => {
    expect(named(undefined, {})).toEqual([]);
  });
});
