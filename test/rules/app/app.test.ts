import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Diagnostics, Environment, Jaeger, Severity, TracingApp } from '../../../lib';
import { catalogue } from '../../../lib/rules';
import { environment } from '../../support/environment';
import { thrown } from '../../support/thrown';

describe('APP007', () => {
  const rest = (id: string) =>
    `APP007 ${id} scope: stands in the app beside its environments: it belongs to no folder of dist and would not be ` +
    `written. Put it into an Environment: new Environment(app, '${id}').`;

  test.each<[string, (app: TracingApp) => unknown]>([
    ['a chart', (app) => new Chart(app, 'loose')],
    ['a construct', (app) => new Construct(app, 'loose')],
  ])('%s', (_, make) => {
    const app = new TracingApp();
    new Environment(app, 'env');
    make(app);
    expect(thrown(() => app.render())).toBe(rest('loose'));
  });

  test('a chart in an environment passes', () => {
    const { app, env } = environment();
    const chart = new Chart(env, 'chart');
    new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
    expect([...app.render().keys()]).toEqual(['env/README.md', 'env/manifests/2-jaeger/configmap.a.yaml']);
  });

  test('no environment, no files', () => {
    expect([...new TracingApp().render()]).toEqual([]);
  });
});

describe('APP009', () => {
  const message = (where: string, code: string) =>
    `APP009 ${where} accept: '${code}' is not the code of a warning: it accepts nothing: an error cannot be accepted. Use a ` +
    'code that docs/rules.md lists as a warning.';

  test.each(['JAE001', 'JAE', 'jae032', '', 'ABC123'])('%j', (code) => {
    const { app, env } = environment();
    Diagnostics.of(env).accept(code, 'because');
    expect(thrown(() => app.render())).toBe(message('env', code));
  });

  test('below an environment, and at the app itself', () => {
    const { app, env } = environment();
    Diagnostics.of(new Jaeger(env, 'jaeger')).accept('JAE005', 'because');
    Diagnostics.of(app).accept('JAE006', 'because');
    expect(thrown(() => app.render())).toBe(`${message('the app', 'JAE006')}\n${message('env/jaeger', 'JAE005')}`);
  });

  test('every warning can be accepted, met or not', () => {
    const { app, env } = environment();
    const warnings = catalogue.filter(({ severity }) => severity === Severity.WARNING).map(({ code }) => code);
    expect(warnings.length).toBeGreaterThan(0);
    for (const code of warnings) Diagnostics.of(env).accept(code, 'because');
    expect(thrown(() => app.render())).toBeUndefined();
    expect([...app.render().keys()]).toEqual(['env/README.md']);
  });
});

describe('APP013', () => {
  const rest = 'is what the construct itself says: its objects are not what it promises. Correct the construct.';

  test('an Ingress of cdk8s-plus without rules', () => {
    const { app, env } = environment();
    new kplus.Ingress(env, 'ingress');
    expect(thrown(() => app.render())).toBe(
      `APP013 env/ingress validate: 'ingress with no rules or default backend' ${rest}`,
    );
  });

  test('every validation of a construct, and of the environment', () => {
    const { app, env } = environment();
    const construct = new Construct(env, 'a');
    construct.node.addValidation({ validate: () => ['one', 'two'] });
    env.node.addValidation({ validate: () => ['three'] });
    expect(thrown(() => app.render())).toBe(
      [
        `APP013 env validate: 'three' ${rest}`,
        `APP013 env/a validate: 'one' ${rest}`,
        `APP013 env/a validate: 'two' ${rest}`,
      ].join('\n'),
    );
  });

  test('an Ingress with a default backend passes', () => {
    const { app, env } = environment();
    const service = new kplus.Service(env, 'service', { ports: [{ port: 80 }] });
    new kplus.Ingress(env, 'ingress', { defaultBackend: kplus.IngressBackend.fromService(service) });
    expect(thrown(() => app.render())).toBeUndefined();
  });
});
