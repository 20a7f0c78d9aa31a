import { checkChart, USERCONFIG as userconfig } from './support';

describe('JVT210', () => {
  test('a text for a new chart, a mapping for an old one', () => {
    expect([
      ...checkChart('JVT210', { userconfig: 'service: {}\n' }),
      ...checkChart('JVT210', { userconfig: 'service: {}\n' }, '4.3.3'),
      ...checkChart('JVT210', { userconfig: { service: {} } }, '4.3.2'),
    ]).toMatchInlineSnapshot(`
      JVT210 values.yaml userconfig: must be a mapping from chart 4.3.3 on. The chart writes a configuration that is only one text. Jaeger exits at startup and crash-loops. Remove the | after userconfig, so that its content is part of the values.
      JVT210 values.yaml userconfig: must be a mapping from chart 4.3.3 on. The chart writes a configuration that is only one text. Jaeger exits at startup and crash-loops. Remove the | after userconfig, so that its content is part of the values.
      JVT210 values.yaml userconfig: must be a text before chart 4.3.3. Helm stops with an error: expected string. Use chart 4.3.3 or newer, or write userconfig: | before its content.
    `);
  });

  test('each form passes where the chart takes it, and an empty value everywhere', () => {
    expect(checkChart('JVT210', { userconfig })).toEqual([]);
    expect(checkChart('JVT210', { userconfig: 'service: {}\n' }, '4.3.2')).toEqual([]);
    for (const empty of [null, '', {}]) expect(checkChart('JVT210', { userconfig: empty })).toEqual([]);
  });
});

describe('JVT211', () => {
  test('a storage that is not in userconfig', () => {
    expect([
      ...checkChart('JVT211', {
        config: { extensions: { jaeger_storage: {} } },
        provisionDataStore: { cassandra: true },
      }),
      ...checkChart('JVT211', { storage: { type: 'cassandra', cassandra: { host: 'cassandra-0' } } }),
      ...checkChart('JVT211', { userconfig: {}, storage: { type: 'cassandra' } }, '4.4.0'),
    ]).toMatchInlineSnapshot(`
      JVT211 values.yaml config: does not configure the storage of Jaeger: only userconfig does. Jaeger runs its built-in configuration: traces are in memory, and lost at each restart. Rename it to userconfig.
      JVT211 values.yaml provisionDataStore: does not configure the storage of Jaeger: only userconfig does. Jaeger runs its built-in configuration: traces are in memory, and lost at each restart. Set the storage in userconfig.extensions.jaeger_storage, with all of a configuration.
      JVT211 values.yaml storage.cassandra.host: does not configure the storage of Jaeger: only userconfig does. Jaeger runs its built-in configuration: traces are in memory, and lost at each restart. Set the storage in userconfig.extensions.jaeger_storage, with all of a configuration.
      JVT211 values.yaml storage.type: does not configure the storage of Jaeger: only userconfig does. Jaeger runs its built-in configuration: traces are in memory, and lost at each restart. Set the storage in userconfig.extensions.jaeger_storage, with all of a configuration.
    `);
  });

  test('passes beside userconfig, where the chart reads it, and without Jaeger', () => {
    const storage = { elasticsearch: { url: 'http://e:9200' } };
    expect(checkChart('JVT211', { userconfig, storage })).toEqual([]);
    expect(checkChart('JVT211', { storage }, '4.3.4')).toEqual([]);
    expect(checkChart('JVT211', { storage, jaeger: { enabled: false } })).toEqual([]);
    expect(checkChart('JVT211', { provisionDataStore: { cassandra: false, elasticsearch: false } })).toEqual([]);
  });

  test('a copy of the chart’s own values passes', () => {
    const elasticsearch = { url: 'http://elasticsearch-master:9200', tls: { enabled: false } };
    const storage = { type: 'elasticsearch', elasticsearch, cassandra: { host: 'cassandra', user: 'user' } };
    expect(checkChart('JVT211', { storage })).toEqual([]);
  });
});

describe('JVT212', () => {
  test('keys of earlier charts', () => {
    const config = { service: { extensions: [] } };
    const values = { userconfig, config, allInOne: { replicas: 1 }, tag: '2.20.0', networkPolicy: { enabled: true } };
    expect(checkChart('JVT212', values)).toMatchInlineSnapshot(`
      JVT212 values.yaml config: has no effect: no template of chart 4.11.1 reads it. Helm silently ignores it. Move its content to userconfig, which is used instead.
      JVT212 values.yaml allInOne: has no effect: no template of chart 4.11.1 reads it. Helm silently ignores it. Remove it. Jaeger 2 runs as one Deployment, which is set in jaeger and userconfig.
      JVT212 values.yaml tag: has no effect: no template of chart 4.11.1 reads it. Helm silently ignores it. Use jaeger.image.tag.
      JVT212 values.yaml networkPolicy: has no effect: no template of chart 4.11.1 reads it. Helm silently ignores it. Write a NetworkPolicy, for example in extraObjects.
    `);
  });

  test('passes where the chart reads them, where they ask for nothing, and where JVT211 reports them', () => {
    expect(checkChart('JVT212', { userconfig, allInOne: { replicas: 1 } }, '4.1.5')).toEqual([]);
    expect(checkChart('JVT212', { userconfig, tag: '', networkPolicy: { enabled: false }, kafka: null })).toEqual([]);
    expect(checkChart('JVT212', { config: { service: {} } })).toEqual([]);
  });
});

describe('JVT213', () => {
  test('keys that no template reads', () => {
    const jaeger = { replica: 2, topologySpreadContraints: [{}], colour: 'green' };
    expect(checkChart('JVT213', { userConfig: { service: {} }, colour: 'green', jaeger })).toMatchInlineSnapshot(`
      JVT213 values.yaml userConfig: unknown key: no template of chart 4.11.1 reads it. Helm silently ignores it. Did you mean 'userconfig'?
      JVT213 values.yaml colour: unknown key: no template of chart 4.11.1 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.
      JVT213 values.yaml jaeger.replica: unknown key: no template of chart 4.11.1 reads it. Helm silently ignores it. Did you mean 'replicas'?
      JVT213 values.yaml jaeger.topologySpreadContraints: unknown key: no template of chart 4.11.1 reads it. Helm silently ignores it. Did you mean 'topologySpreadConstraints'?
      JVT213 values.yaml jaeger.colour: unknown key: no template of chart 4.11.1 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.
    `);
  });

  test('keys of the chart pass, and all keys of older charts', () => {
    const jaeger = { enabled: true, replicas: 1, extraVolumes: [] };
    expect(checkChart('JVT213', { userconfig, uiconfig: {}, extraObjects: [], global: {}, tag: '', jaeger })).toEqual(
      [],
    );
    expect(checkChart('JVT213', { colour: 'green' }, '4.3.4')).toEqual([]);
  });
});

describe('JVT214', () => {
  test('two pods in memory', () => {
    expect(checkChart('JVT214', { jaeger: { replicas: 2 } })).toMatchInlineSnapshot(
      `JVT214 values.yaml jaeger.replicas: 2 must be 1 without userconfig: each pod stores its own traces in memory. A search finds only what its pod has received, so traces are missing or incomplete. Set it to 1, or a shared storage in userconfig.`,
    );
  });

  test('passes with one pod, or a configuration', () => {
    expect(checkChart('JVT214', { jaeger: { replicas: 1 } })).toEqual([]);
    expect(checkChart('JVT214', { userconfig, jaeger: { replicas: 2 } })).toEqual([]);
  });
});

describe('JVT216', () => {
  test('passwords as text', () => {
    const storage = { elasticsearch: { password: 'topsecret' }, cassandra: { password: 'topsecret' } };
    expect(checkChart('JVT216', { userconfig, storage })).toMatchInlineSnapshot(`
      JVT216 values.yaml storage.elasticsearch.password: credential in plain text. Anyone who can read the values or the repository can use it. Remove it, and set ES_PASSWORD with valueFrom.secretKeyRef in extraEnv of each job.
      JVT216 values.yaml storage.cassandra.password: credential in plain text. Anyone who can read the values or the repository can use it. Put it into a Secret under the key password, and name that in storage.cassandra.existingSecret.
    `);
  });

  test('the name of a Secret passes, and the password in the chart’s own values', () => {
    expect(checkChart('JVT216', { storage: { cassandra: { password: 'password' } } })).toEqual([]);
    expect(checkChart('JVT216', { userconfig, storage: { cassandra: { existingSecret: 'cassandra' } } })).toEqual([]);
  });
});

test('arguments and variables of the chart are those of its pod', () => {
  const jaeger = { args: ['--es.server-urls=x'], extraEnv: [{ name: 'SPAN_STORAGE_TYPE', value: 'badger' }] };
  expect([
    ...checkChart('JVT200', { jaeger }),
    ...checkChart('JVT201', { jaeger }),
    ...checkChart('JVT202', { userconfig, jaeger }),
  ]).toMatchInlineSnapshot(`
    JVT200 values.yaml jaeger.args[0]: unknown flag '--es.server-urls=x'. Jaeger 2 exits at startup and crash-loops. Remove this flag of Jaeger 1, and set the same in the file of --config.
    JVT201 values.yaml jaeger.extraEnv[0]: has no effect: Jaeger 2 does not read SPAN_STORAGE_TYPE. Without --config it stores traces in memory, and loses them at each restart. Set the storage in a configuration, and name its file with --config.
    JVT202 values.yaml jaeger.extraEnv[0]: has no effect: Jaeger 2 does not read SPAN_STORAGE_TYPE. The configuration alone chooses the storage. Remove it.
  `);
});
