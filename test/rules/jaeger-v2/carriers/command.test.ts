import { checkDeployment, CONFIG } from './support';

describe('JVT200', () => {
  test('flags of Jaeger 1, and flags of nobody', () => {
    const args = [
      '--config',
      '/etc/jaeger/config.yaml',
      '--es.server-urls=http://e:9200',
      '--span-storage.type=x',
      '-x',
    ];
    expect(checkDeployment('JVT200', { args })).toMatchInlineSnapshot(`
      JVT200 x.yaml spec.template.spec.containers[0].args[2]: unknown flag '--es.server-urls=http://e:9200'. Jaeger 2 exits at startup and crash-loops. Remove this flag of Jaeger 1, and set the same in the file of --config.
      JVT200 x.yaml spec.template.spec.containers[0].args[3]: unknown flag '--span-storage.type=x'. Jaeger 2 exits at startup and crash-loops. Remove this flag of Jaeger 1, and set the same in the file of --config.
      JVT200 x.yaml spec.template.spec.containers[0].args[4]: unknown flag '-x'. Jaeger 2 exits at startup and crash-loops. Remove it. Jaeger 2 takes its settings from the file of --config.
    `);
  });

  test('a flag whose value is the next argument', () => {
    expect(
      checkDeployment('JVT200', { args: ['--cassandra.password', 'topsecret', '--config', '/a'] }),
    ).toMatchInlineSnapshot(
      `JVT200 x.yaml spec.template.spec.containers[0].args[0]: unknown flag '--cassandra.password'. Jaeger 2 exits at startup and crash-loops. Remove this flag of Jaeger 1, and set the same in the file of --config.`,
    );
  });

  test.each([
    [['--config=/a', '--set=a=b', '--set', 'a.b=--es.c', '--feature-gates=-storage.clickhouse']],
    [['validate', '--config=/a', '--x']],
    [['--version']],
    [['-h', '--config=/a']],
    [['--', '--es.server-urls=x']],
    [[1, '--es.server-urls=x']],
  ])('%j passes', (args) => {
    expect(checkDeployment('JVT200', { args })).toEqual([]);
  });

  test('what a shell reads, or a Jaeger 1, passes', () => {
    expect(checkDeployment('JVT200', { command: ['sh', '-c'], args: ['--x'] })).toEqual([]);
    expect(
      checkDeployment('JVT200', { image: 'jaegertracing/all-in-one:1.62.0', args: ['--es.server-urls=x'] }),
    ).toEqual([]);
    expect(checkDeployment('JVT200', { image: 'jaegertracing/jaeger:1.62.0', args: ['--es.server-urls=x'] })).toEqual(
      [],
    );
  });

  test.each([
    'registry.example.com:5000/jaegertracing/jaeger@sha256:0123',
    'registry.example.com/tracing/jaeger:v2.13.0',
    'cr.jaegertracing.io/jaegertracing/jaeger',
  ])('%s is Jaeger 2', (image) => {
    expect(checkDeployment('JVT200', { image, args: ['--x'] })).toHaveLength(1);
  });
});

describe('JVT201', () => {
  const env = [
    { name: 'SPAN_STORAGE_TYPE', value: 'elasticsearch' },
    { name: 'ES_SERVER_URLS', value: 'http://e:9200' },
    { name: 'LOG_LEVEL', value: 'debug' },
    { name: 'GOMEMLIMIT', value: '1GiB' },
  ];

  test('variables of Jaeger 1 without a configuration', () => {
    expect(checkDeployment('JVT201', { env })).toMatchInlineSnapshot(`
      JVT201 x.yaml spec.template.spec.containers[0].env[0]: has no effect: Jaeger 2 does not read SPAN_STORAGE_TYPE. Without --config it stores traces in memory, and loses them at each restart. Set the storage in a configuration, and name its file with --config.
      JVT201 x.yaml spec.template.spec.containers[0].env[1]: has no effect: Jaeger 2 does not read ES_SERVER_URLS. Without --config it stores traces in memory, and loses them at each restart. Set the storage in a configuration, and name its file with --config.
    `);
  });

  test.each([[CONFIG], [['--config', '/a']], [['--set=extensions.a.b=c']]])('%j passes', (args) => {
    expect(checkDeployment('JVT201', { args, env })).toEqual([]);
  });
});

describe('JVT202', () => {
  const env = [
    { name: 'METRICS_STORAGE_TYPE', value: 'prometheus' },
    { name: 'ES_SERVER_URLS', value: 'http://e:9200' },
  ];

  test('a variable that chooses a storage beside a configuration', () => {
    expect(checkDeployment('JVT202', { args: CONFIG, env })).toMatchInlineSnapshot(
      `JVT202 x.yaml spec.template.spec.containers[0].env[0]: has no effect: Jaeger 2 does not read METRICS_STORAGE_TYPE. The configuration alone chooses the storage. Remove it.`,
    );
  });

  test('without a configuration it is an error: JVT201', () => {
    expect(checkDeployment('JVT202', { env })).toEqual([]);
  });
});

describe('JVT203', () => {
  test('a password as text', () => {
    const env = [{ name: 'ES_PASSWORD', value: 'topsecret' }];
    expect(checkDeployment('JVT203', { args: CONFIG, env })).toMatchInlineSnapshot(
      `JVT203 x.yaml spec.template.spec.containers[0].env[0].value: credential in plain text. Anyone who can read the object or the repository can use it. Use valueFrom.secretKeyRef instead of value.`,
    );
  });

  test('a reference passes, and a name', () => {
    const secretKeyRef = { name: 'es', key: 'password' };
    const env = [
      { name: 'ES_PASSWORD', valueFrom: { secretKeyRef } },
      { name: 'ES_USERNAME', value: 'jaeger' },
      { name: 'ES_TOKEN', value: '$(TOKEN)' },
    ];
    expect(checkDeployment('JVT203', { args: CONFIG, env })).toEqual([]);
  });
});
