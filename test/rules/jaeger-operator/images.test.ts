import { check } from './support';

describe('OPR015', () => {
  test('mirrors that are no registry', () => {
    expect(
      ['https://registry.example.com', 'registry.example.com/', 'Registry', ''].flatMap((mirror) =>
        check('OPR015', { mirror }),
      ),
    ).toMatchInlineSnapshot(`
      OPR015 env/operator images.mirror: 'https://registry.example.com' must be a registry (host, port and path; no scheme, no trailing slash). No image can be pulled. Use a registry such as 'registry.example.com/mirror'.
      OPR015 env/operator images.mirror: 'registry.example.com/' must be a registry (host, port and path; no scheme, no trailing slash). No image can be pulled. Use a registry such as 'registry.example.com/mirror'.
      OPR015 env/operator images.mirror: 'Registry' must be a registry (host, port and path; no scheme, no trailing slash). No image can be pulled. Use a registry such as 'registry.example.com/mirror'.
      OPR015 env/operator images.mirror: '' must be a registry (host, port and path; no scheme, no trailing slash). No image can be pulled. Use a registry such as 'registry.example.com/mirror'.
    `);
  });

  test('images that are no reference', () => {
    expect(
      ['jaegertracing/all-in-one:', 'a b', 'a@sha256:12', 'https://a/b:1'].flatMap((allInOne) =>
        check('OPR015', { images: { allInOne } }),
      ),
    ).toMatchInlineSnapshot(`
      OPR015 env/operator images.allInOne: invalid image 'jaegertracing/all-in-one:'. It cannot be pulled. Use an image such as 'registry.example.com/jaegertracing/all-in-one:1.62.0'.
      OPR015 env/operator images.allInOne: invalid image 'a b'. It cannot be pulled. Use an image such as 'registry.example.com/jaegertracing/all-in-one:1.62.0'.
      OPR015 env/operator images.allInOne: invalid image 'a@sha256:12'. It cannot be pulled. Use an image such as 'registry.example.com/jaegertracing/all-in-one:1.62.0'.
      OPR015 env/operator images.allInOne: invalid image 'https://a/b:1'. It cannot be pulled. Use an image such as 'registry.example.com/jaegertracing/all-in-one:1.62.0'.
    `);
  });

  test('a host, a port, a path, tags and digests pass', () => {
    const digest = `sha256:${'a1'.repeat(32)}`;
    for (const mirror of ['registry.example.com', 'localhost:5000', 'r.example.com:5000/a/b-c_d']) {
      expect(check('OPR015', { mirror })).toEqual([]);
    }
    for (const query of ['query', 'a/query:1.62.0', 'r.example.com:5000/query:1.62.0', `a/query@${digest}`]) {
      expect(check('OPR015', { images: { query } })).toEqual([]);
    }
    expect(check('OPR015', { images: { query: `a/query:1.62.0@${digest}` } })).toEqual([]);
  });
});

describe('OPR016', () => {
  test('a port and no tag', () => {
    expect(check('OPR016', { images: { query: 'r.example.com:5000/a/query' } })).toMatchInlineSnapshot(
      `OPR016 env/operator images.query: 'r.example.com:5000/a/query' has a port but no tag. The operator mistakes the port for a tag and adds none, so the latest image runs. Add a tag or a digest.`,
    );
  });

  test('a tag behind it, no port, or an image without versions of Jaeger, pass', () => {
    const images = {
      query: 'r.example.com:5000/query:1.62.0',
      collector: 'r.example.com/collector',
      ingester: `r.example.com:5000/ingester@sha256:${'0'.repeat(64)}`,
      sparkDependencies: 'r.example.com:5000/spark',
    };
    expect(check('OPR016', { images })).toEqual([]);
  });
});

describe('OPR017', () => {
  test('Jaeger 2', () => {
    expect(check('OPR017', { images: { collector: 'jaegertracing/jaeger:2.10.0' } })).toMatchInlineSnapshot(
      `OPR017 env/operator images.collector: 'jaegertracing/jaeger:2.10.0' is Jaeger 2, which does not know the flags that the operator writes. Jaeger exits at startup and crash-loops. Use an image of Jaeger 1.`,
    );
  });

  test('Jaeger 1 passes', () => {
    expect(check('OPR017', { images: { collector: 'jaegertracing/jaeger-collector:1.62.0' } })).toEqual([]);
  });
});

describe('OPR034', () => {
  test('another version', () => {
    expect(check('OPR034', { images: { query: 'a/query:1.76.0' } })).toMatchInlineSnapshot(
      `OPR034 env/operator images.query: 'a/query:1.76.0' is Jaeger 1.76, but the operator writes flags for 1.62. Jaeger exits at startup if it does not know one of them, and VERSION shows the wrong version. Use 1.62, or the operator for 1.76.`,
    );
  });

  test('the same, a digest alone, the last agent and the others pass', () => {
    const images = {
      query: 'a/query:1.65.3',
      collector: `a/collector@sha256:${'0'.repeat(64)}`,
      agent: 'a/agent:1.62.0',
      oauthProxy: 'a/oauth:4.14',
    };
    expect(check('OPR034', { images, jaegerVersion: '1.65.0' })).toEqual([]);
  });
});

describe('OPR035', () => {
  const newest = { operatorVersion: '1.65.0', jaegerVersion: '1.65.0' };

  test('1.65.0 on OpenShift', () => {
    expect(check('OPR035', { ...newest, mayBeOpenShift: true })).toMatchInlineSnapshot(
      `OPR035 env/operator version: '1.65.0' runs Jaeger 1.65.0, and on OpenShift sets allInOne flags that Jaeger 1.63 removed. Every allInOne on OpenShift exits at startup and crash-loops. Use JaegerOperatorVersion.V1_62_0, or accept this warning if no Jaeger there is allInOne.`,
    );
  });

  test('elsewhere, and 1.62.0 there, pass', () => {
    expect(check('OPR035', newest)).toEqual([]);
    expect(check('OPR035', { mayBeOpenShift: true })).toEqual([]);
  });
});

describe('OPR036', () => {
  test('a version that has not been compared', () => {
    expect(check('OPR036', { operatorVersion: '1.53.0', listed: false })).toMatchInlineSnapshot(
      `OPR036 env/operator version: '1.53.0' has not been compared with 1.62.0, whose CRD, permissions and webhooks are installed. It may need others, and report that only in its log. Compare its manifest with that of 1.62.0, then accept this warning.`,
    );
  });

  test('a listed one passes', () => {
    expect(check('OPR036')).toEqual([]);
  });
});
