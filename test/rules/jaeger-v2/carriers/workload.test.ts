import { checkDeployment, CONFIG } from './support';

describe('JVT204', () => {
  const volumeMounts = [{ name: 'config', mountPath: '/etc/jaeger/' }];

  test('a file in no volume', () => {
    expect(
      checkDeployment('JVT204', { args: ['--config', 'file:/etc/jaeger2/config.yaml'], volumeMounts }),
    ).toMatchInlineSnapshot(
      `JVT204 x.yaml spec.template.spec.containers[0].args[1]: '/etc/jaeger2/config.yaml' is not in a volume of this container, and not in the image of Jaeger. Jaeger exits at startup and crash-loops: no such file or directory. Mount the ConfigMap with the configuration there.`,
    );
  });

  test.each([
    [CONFIG, volumeMounts],
    [CONFIG, [{ name: 'config', mountPath: '/etc/jaeger/config.yaml', subPath: 'config.yaml' }]],
    [['--config=config.yaml'], []],
    [['--config=yaml:service::extensions: []'], []],
    [['--config=https://example.com/config.yaml'], []],
    [[], []],
  ])('%j with %j passes', (args, mounts) => {
    expect(checkDeployment('JVT204', { args, volumeMounts: mounts })).toEqual([]);
  });
});

describe('JVT205', () => {
  test('two pods in memory', () => {
    expect(checkDeployment('JVT205', {}, 2)).toMatchInlineSnapshot(
      `JVT205 x.yaml spec.replicas: 2 must be 1 without --config: each pod stores its own traces in memory. A search finds only what its pod has received, so traces are missing or incomplete. Set it to 1, or name a configuration with a shared storage with --config.`,
    );
  });

  test('one pod passes, and a configuration', () => {
    expect([
      ...checkDeployment('JVT205', {}),
      ...checkDeployment('JVT205', {}, 1),
      ...checkDeployment('JVT205', {}, 'two'),
    ]).toEqual([]);
    expect(checkDeployment('JVT205', { args: CONFIG }, 2)).toEqual([]);
  });
});
