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
      JAE128 production/jaeger spec.volumeMounts[1].name: 'd' is a volume that is mounted already. The operator silently drops this one. Make a second volume of the same source, or mount the folder above.
      JAE128 production/jaeger spec.allInOne.volumes[1].name: 'd' is the name of a volume before it. The operator silently drops this one. Rename one: StorageTls.fromSecret('kafka-ca', { volumeName, mountPath }), or the props of JaegerVolume.
      JAE128 production/jaeger spec.storage.dependencies.volumes[1].name: 'd' is the name of a volume before it. The operator silently drops this one. Rename one: StorageTls.fromSecret('kafka-ca', { volumeName, mountPath }), or the props of JaegerVolume.
      JAE128 production/jaeger spec.volumes[1].name: 'storage-tls' is the name of a volume before it. The operator silently drops this one. Rename one: StorageTls.fromSecret('kafka-ca', { volumeName, mountPath }), or the props of JaegerVolume.
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
    // One Secret for two things: the operator drops the second, and nothing is missing.
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
      JAE129 production/jaeger spec.volumeMounts[0].name: 'tls' is no volume of these pods. the API server refuses the pods, and none starts. Use JaegerVolume.secret('tls', { secretName, mountPath }), which is both.
      JAE129 production/jaeger spec.collector.volumeMounts[0].name: 'tls' is no volume of these pods. the API server refuses the pods, and none starts. Use JaegerVolume.secret('tls', { secretName, mountPath }), which is both.
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
      JAE130 production/jaeger spec.volumeMounts[0].mountPath: '/etc/jaeger/sampling' is where the operator mounts Jaeger's sampling strategies. the API server refuses the pods, and none starts. Use another folder.
      JAE130 production/jaeger spec.volumeMounts[1].mountPath: '/x' is the place of a mount before it. the API server refuses the pods, and none starts. Use another folder: StorageTls.fromSecret('kafka-ca', { volumeName, mountPath }), or the props of JaegerVolume.
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
      `JAE131 production/jaeger spec.volumes[0].name: 'My_Data' must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). the API server refuses the pods, and none starts. Call it 'my-data'.`,
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
      JAE156 production/jaeger spec.volumes[0].name: 'jaeger-sampling-configuration-volume' is the volume in which the operator has Jaeger's sampling strategies. the API server refuses the pods, and none starts. Use another name.
      JAE156 production/jaeger spec.allInOne.volumes[0].name: 'jaeger-ui-configuration-volume' is the volume in which the operator has the configuration of the UI. the API server refuses the pods, and none starts. Use another name.
      JAE156 production/jaeger spec.volumes[0].name: 'kafkauser-jaeger' is the volume in which the operator has the certificates of its Kafka. One of the two is silently dropped. Use another name.
      JAE156 production/jaeger spec.ingester.volumes[1].name: 'kafkauser-jaeger-cluster-ca' is the volume in which the operator has the certificates of its Kafka. One of the two is silently dropped. Use another name.
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

  test("the folder of the Kafka's certificates is taken too", () => {
    const spec = {
      ...STREAMING,
      volumes: [{ name: 'a' }],
      volumeMounts: [{ name: 'a', mountPath: '/var/run/secrets/jaeger/' }],
    };
    expect(check('JAE130', spec)).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.volumeMounts[0].mountPath: '/var/run/secrets/jaeger/' is where the operator mounts the certificates of its Kafka. the API server refuses the pods, and none starts. Use another folder.`,
    );
  });
});
