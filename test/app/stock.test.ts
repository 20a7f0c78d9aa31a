import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Jaeger, JaegerIngress, JaegerOperator, MilvusRelease, MilvusTracing, TracingApp } from '../../lib';
import { withFolder } from '../support/folder';
import { thrown } from '../support/thrown';

const misspelt = (where: string) =>
  `APP006 ${where} spec.storge: unknown field, set to {}. The API server drops it or rejects the object. ` +
  "Did you mean 'storage'?";

function breakIt(jaeger: Jaeger): void {
  jaeger.apiObject.addJsonPatch(JsonPatch.add('/spec/storge', {}));
}

test('objects and helm values', () => {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'team' });
  const jaeger = new Jaeger(chart, 'jaeger', { createNamespace: false });
  const release = new MilvusRelease(chart, 'r', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 1 }) });
  expect(chart.toJson()).toEqual([
    {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'jaeger', namespace: 'team' },
      spec: {
        strategy: 'allinone',
        storage: { type: 'memory', options: { memory: { 'max-traces': 100000 } } },
        ingress: { enabled: false },
      },
    },
  ]);
  expect(release.toYaml()).toBe(
    [
      'extraConfigFiles:',
      '  user.yaml: |',
      '    trace:',
      '      exporter: otlp',
      '      sampleFraction: 1',
      '      otlp:',
      '        endpoint: jaeger-collector:4317',
      '        method: grpc',
      '        secure: false',
      '',
    ].join('\n'),
  );
});

describe('the checks', () => {
  test('are one validation of the root, however many constructs of ours there are', () => {
    const app = new App();
    const spy = jest.spyOn(app.node, 'addValidation');
    const chart = new Chart(app, 'chart');
    const operator = new JaegerOperator(chart, 'operator');
    const jaeger = new Jaeger(chart, 'jaeger', { operator });
    new Jaeger(new Chart(app, 'other'), 'jaeger');
    new MilvusRelease(chart, 'r', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
    expect(spy).toHaveBeenCalledTimes(1);
    expect(app.node.validate()).toEqual([]);
  });

  test.each<[string, (chart: Chart) => unknown]>([
    ['a Jaeger', (chart) => new Jaeger(chart, 'x')],
    ['an operator', (chart) => new JaegerOperator(chart, 'x')],
    [
      'a release',
      (chart) => {
        const jaeger = new Jaeger(new Chart(new App(), 'elsewhere'), 'jaeger');
        return new MilvusRelease(chart, 'x', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
      },
    ],
  ])('come with %s alone, and see every object of the app', (_, make) => {
    const app = new App();
    const chart = new Chart(app, 'chart');
    const spec = { ingress: { enabled: false }, storge: {} };
    new ApiObject(chart, 'raw', { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'j' }, spec });
    expect(app.node.validate()).toEqual([]);
    make(chart);
    expect(app.node.validate()).toEqual([misspelt('chart/raw')]);
  });

  test('stop the synth with our message before anything is written', () => {
    withFolder((folder) => {
      const app = new App({ outdir: join(folder, 'dist') });
      breakIt(new Jaeger(new Chart(app, 'chart'), 'jaeger'));
      const message = thrown(() => {
        app.synth();
      });
      expect(message).toMatchInlineSnapshot(`
        "Validation failed with the following errors:
          [] APP006 chart/jaeger spec.storge: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'storage'?"
      `);
      expect(existsSync(app.outdir) ? readdirSync(app.outdir) : []).toEqual([]);
    });
  });

  test('let warnings pass', () => {
    const app = new App();
    new Jaeger(new Chart(app, 'chart'), 'jaeger', { ingress: JaegerIngress.openToEverybody() });
    expect(app.node.validate()).toEqual([]);
  });

  test('are not run in a TracingApp, where rendering checks', () => {
    const app = new TracingApp();
    const spy = jest.spyOn(app.node, 'validate');
    expect(Object.entries(app.render())).toEqual([]);
    expect(spy).not.toHaveBeenCalled();
  });
});
