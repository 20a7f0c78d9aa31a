import { check, production, streaming } from '../../../support/jaeger';

describe('JAE128', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          volumes: [{ name: 'd', emptyDir: {} }],
          volumeMounts: [
            { name: 'd', mountPath: '/a' },
            { name: 'd', mountPath: '/b' },
          ],
        },
        {
          allInOne: {
            volumes: [
              { name: 'd', emptyDir: {} },
              { name: 'd', emptyDir: {} },
            ],
          },
        },
        {
          storage: {
            dependencies: {
              volumes: [
                { name: 'd', emptyDir: {} },
                { name: 'd', emptyDir: {} },
              ],
            },
          },
        },
        {
          volumes: [
            { name: 'storage-tls', secret: { secretName: 'es-ca' } },
            { name: 'storage-tls', secret: { secretName: 'kafka-ca' } },
          ],

          volumeMounts: [
            { name: 'storage-tls', mountPath: '/etc/jaeger/storage-tls', readOnly: true },
            { name: 'storage-tls', mountPath: '/etc/jaeger/other', readOnly: true },
          ],
        },
      ].flatMap((spec) => check('JAE128', spec)),
    ).toMatchInlineSnapshot(`
      JAE128 production/jaeger spec.volumeMounts[1].name: volume 'd' is mounted twice. The operator silently drops this mount. Mount a parent directory, or add a second volume of the same source.
      JAE128 production/jaeger spec.allInOne.volumes[1].name: duplicate volume 'd'. The operator silently drops this one. Rename one, with StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), { volumeName, mountPath }) or the props of JaegerVolume.
      JAE128 production/jaeger spec.storage.dependencies.volumes[1].name: duplicate volume 'd'. The operator silently drops this one. Rename one, with StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), { volumeName, mountPath }) or the props of JaegerVolume.
      JAE128 production/jaeger spec.volumes[1].name: duplicate volume 'storage-tls'. The operator silently drops this one. Rename one, with StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), { volumeName, mountPath }) or the props of JaegerVolume.
    `);
  });

  test.each([
    {
      volumes: [
        { name: 'd', emptyDir: {} },
        { name: 'e', emptyDir: {} },
      ],
      volumeMounts: [
        { name: 'd', mountPath: '/a' },
        { name: 'e', mountPath: '/b' },
      ],
    },
    // The same Secret twice: the operator drops the second without loss.
    {
      volumes: [
        { name: 'tls', secret: { secretName: 'ca' } },
        { name: 'tls', secret: { secretName: 'ca' } },
      ],
      volumeMounts: [
        { name: 'tls', mountPath: '/tls' },
        { name: 'tls', mountPath: '/tls' },
      ],
    },
  ])('%j passes', (spec) => {
    expect(check('JAE128', spec)).toEqual([]);
  });
});

describe('JAE129', () => {
  test('reports each of these', () => {
    expect(
      [
        { volumeMounts: [{ name: 'tls', mountPath: '/tls' }] },
        production({
          volumes: [{ name: 'x', emptyDir: {} }],
          collector: { volumeMounts: [{ name: 'tls', mountPath: '/tls' }] },
        }),
      ].flatMap((spec) => check('JAE129', spec)),
    ).toMatchInlineSnapshot(`
      JAE129 production/jaeger spec.volumeMounts[0].name: unknown volume 'tls' in these pods. The API server rejects the pods, so none starts. Use JaegerVolume.secret('tls', { secret, mountPath }), which adds volume and mount.
      JAE129 production/jaeger spec.collector.volumeMounts[0].name: unknown volume 'tls' in these pods. The API server rejects the pods, so none starts. Use JaegerVolume.secret('tls', { secret, mountPath }), which adds volume and mount.
    `);
  });

  test.each([
    {
      volumes: [{ name: 'tls', emptyDir: {} }],
      allInOne: { volumeMounts: [{ name: 'tls', mountPath: '/tls' }] },
    },
    {
      volumeMounts: [{ name: 'tls', mountPath: '/tls' }],
      allInOne: { volumes: [{ name: 'tls', emptyDir: {} }] },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE129', spec)).toEqual([]);
  });
});

describe('JAE130', () => {
  test('reports each of these', () => {
    expect(
      [
        { volumes: [{ name: 'm', emptyDir: {} }], volumeMounts: [{ name: 'm', mountPath: '/etc/jaeger/sampling' }] },
        {
          volumes: [
            { name: 'a', emptyDir: {} },
            { name: 'b', emptyDir: {} },
          ],

          volumeMounts: [
            { name: 'a', mountPath: '/x' },
            { name: 'b', mountPath: '/x' },
          ],
        },
      ].flatMap((spec) => check('JAE130', spec)),
    ).toMatchInlineSnapshot(`
      JAE130 production/jaeger spec.volumeMounts[0].mountPath: reserved mountPath '/etc/jaeger/sampling': the operator mounts Jaeger's sampling strategies there. The API server rejects the pods, so none starts. Use another path.
      JAE130 production/jaeger spec.volumeMounts[1].mountPath: duplicate mountPath '/x': another volume is mounted there. The API server rejects the pods, so none starts. Use another path, with StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), { volumeName, mountPath }) or the props of JaegerVolume.
    `);
  });

  test.each([
    {
      volumes: [{ name: 'm', emptyDir: {} }],
      volumeMounts: [{ name: 'm', mountPath: '/etc/jaeger/sampling' }],
      allInOne: { options: { 'sampling.strategies-file': '/etc/jaeger/sampling/mine.json' } },
    },
    production({
      query: {
        volumes: [{ name: 'm', emptyDir: {} }],
        volumeMounts: [{ name: 'm', mountPath: '/etc/jaeger/sampling' }],
      },
    }),
    {
      volumes: [{ name: 'm', emptyDir: {} }],
      volumeMounts: [
        { name: 'm', mountPath: '/m' },
        { name: 'm', mountPath: '/m' },
      ],
    },
  ])('%j passes', (spec) => {
    expect(check('JAE130', spec)).toEqual([]);
  });
});

describe('JAE131', () => {
  test('reports each of these', () => {
    const spec = { volumes: [{ name: 'My_Data', emptyDir: {} }] };

    expect(check('JAE131', spec)).toMatchInlineSnapshot(
      `JAE131 production/jaeger spec.volumes[0].name: invalid volume name 'My_Data': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects the pods, so none starts. Use 'my-data'.`,
    );
  });

  test.each([{ volumes: [{ name: 'my-data', emptyDir: {} }] }])('%j passes', (spec) => {
    expect(check('JAE131', spec)).toEqual([]);
  });
});

describe('JAE156', () => {
  const STREAMING = streaming();

  test('reports each of these', () => {
    expect(
      [
        { volumes: [{ name: 'jaeger-sampling-configuration-volume', emptyDir: {} }] },
        {
          allInOne: { volumes: [{ name: 'jaeger-ui-configuration-volume', emptyDir: {} }] },
          ui: { options: { a: 1 } },
        },
        { ...STREAMING, volumes: [{ name: 'kafkauser-jaeger', emptyDir: {} }] },
        { ...STREAMING, ingester: { volumes: [{ name: 'a' }, { name: 'kafkauser-jaeger-cluster-ca' }] } },
      ].flatMap((spec) => check('JAE156', spec)),
    ).toMatchInlineSnapshot(`
      JAE156 production/jaeger spec.volumes[0].name: reserved volume name 'jaeger-sampling-configuration-volume': the operator uses it for Jaeger's sampling strategies. The API server rejects the pods, so none starts. Use another name.
      JAE156 production/jaeger spec.allInOne.volumes[0].name: reserved volume name 'jaeger-ui-configuration-volume': the operator uses it for the configuration of the UI. The API server rejects the pods, so none starts. Use another name.
      JAE156 production/jaeger spec.volumes[0].name: reserved volume name 'kafkauser-jaeger': the operator uses it for the certificates of its Kafka. The operator silently drops one of the two. Use another name.
      JAE156 production/jaeger spec.ingester.volumes[1].name: reserved volume name 'kafkauser-jaeger-cluster-ca': the operator uses it for the certificates of its Kafka. The operator silently drops one of the two. Use another name.
    `);
  });

  test.each([
    { volumes: [{ name: 'jaeger-ui-configuration-volume', emptyDir: {} }] },
    { volumes: [{ name: 'kafkauser-jaeger', emptyDir: {} }] },
    { ...STREAMING, volumes: [{ name: 'kafkauser-other' }] },
    {
      ...STREAMING,
      volumes: [{ name: 'kafkauser-jaeger' }],
      collector: { options: { 'kafka.producer.brokers': 'k:9092' } },
      ingester: { options: { 'kafka.consumer.brokers': 'k:9092' } },
    },
    {
      allInOne: { options: { 'sampling.strategies-file': '/mine.json' } },
      volumes: [{ name: 'jaeger-sampling-configuration-volume', emptyDir: {} }],
    },
  ])('%j passes', (spec) => {
    expect(check('JAE156', spec)).toEqual([]);
  });

  test('the path of the Kafka certificates is reserved too', () => {
    const spec = {
      ...STREAMING,
      volumes: [{ name: 'a' }],
      volumeMounts: [{ name: 'a', mountPath: '/var/run/secrets/jaeger/' }],
    };
    expect(check('JAE130', spec)).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.volumeMounts[0].mountPath: reserved mountPath '/var/run/secrets/jaeger/': the operator mounts the certificates of its Kafka there. The API server rejects the pods, so none starts. Use another path.`,
    );
  });
});
