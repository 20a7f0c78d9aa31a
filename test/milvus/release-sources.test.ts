import { load } from 'js-yaml';
import {
  Diagnostics,
  Jaeger,
  MilvusMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusService,
  MilvusTracing,
} from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { environment } from '../support/environment';
import { thrown } from '../support/thrown';

const { env: shared } = environment();
const tracing = MilvusTracing.otlp(new Jaeger(shared, 'jaeger', { namespace: 'tracing' }), { sampleFraction: 0.05 });
let count = 0;

function release(props: Partial<MilvusReleaseProps>): MilvusRelease {
  count += 1;
  return new MilvusRelease(shared, `r${count}`, { tracing, ...props });
}

function userYamlOf(props: Partial<MilvusReleaseProps>): string {
  return String(objectAt(release(props).values, 'extraConfigFiles')['user.yaml']);
}

describe('userYamlText', () => {
  const trace = [
    'trace:',
    '  exporter: otlp',
    '  sampleFraction: 0.05',
    '  otlp:',
    '    endpoint: jaeger-collector.tracing.svc:4317',
    '    method: grpc',
    '    secure: false',
    '',
  ].join('\n');

  test.each([
    ['# nothing yet', `# nothing yet\n${trace}`],
    ['', trace],
    ['log: {level: debug}  # loud\n\n# the end\n', `log: {level: debug}  # loud\n\n# the end\n${trace}`],
  ])('%j keeps its comments', (text, expected) => {
    expect(userYamlOf({ userYamlText: text })).toBe(expected);
  });

  test.each([
    ['{ log: { level: debug } } # in braces', `{ log: { level: debug }, trace: { exporter: otlp`],
    ['  log: {}\n', `log: {}\n${trace}`],
    ['log: {}\n...\n', `log: {}\n${trace}`],
  ])('%j is written anew', (text, expected) => {
    const written = userYamlOf({ userYamlText: text });
    expect(written).toContain(expected);
    expect(load(written)).toEqual({ ...Object(load(text)), ...Object(load(trace)) });
  });

  test('settings of userYaml go into its mappings', () => {
    const text = userYamlOf({
      userYamlText: 'quota: # limits\n  enabled: true\n',
      userYaml: { quota: { enabled: true, limits: { maxCollectionNum: 10 } } },
    });
    expect(text).toBe(`quota:\n  # limits\n  enabled: true\n  limits:\n    maxCollectionNum: 10\n${trace}`);
    expect(load(text)).toMatchObject({ quota: { enabled: true, limits: { maxCollectionNum: 10 } } });
  });
});

describe('MLV102', () => {
  test('values against props', () => {
    expect(
      thrown(() =>
        release({
          mode: MilvusMode.standalone({ extraEnv: [{ name: 'A', value: '1' }] }),
          service: MilvusService.nodePort(),
          values: {
            pulsarv3: { enabled: true },
            service: { type: 'ClusterIP' },
            standalone: { extraEnv: [], messageQueue: 'rocksmq' },
            minio: 'none',
          },
        }),
      ),
    ).toMatchInlineSnapshot(`
      MLV102 env/r8 values.pulsarv3.enabled: true contradicts the prop mode, which writes false: one of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r8 values.standalone.extraEnv: contradicts the prop mode: one of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r8 values.standalone.messageQueue: 'rocksmq' contradicts the prop mode, which writes 'woodpecker': one of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r8 values.minio: 'none' contradicts the prop mode, which writes {"mode":"standalone"}: one of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r8 values.service.type: 'ClusterIP' contradicts the prop service, which writes 'NodePort': one of the two would silently replace the other. Remove it from values, or say it by the prop service.
    `);
  });

  test('the same value twice, and values beside those of a prop, pass', () => {
    const mode = MilvusMode.standalone();
    expect(
      thrown(() => release({ mode, values: { cluster: { enabled: false }, etcd: { logLevel: 'warn' }, minio: {} } })),
    ).toBeUndefined();
  });
});

describe('MLV116', () => {
  test('props, userYaml and userYamlText against each other', () => {
    expect(
      thrown(() =>
        release({
          userYaml: { log: { level: 'debug' }, minio: { secretAccessKey: 'marked' }, 'quota.enabled': true },
          userYamlText: 'Log_level: info\nminio: { secretAccessKey: other }\nquota: { enabled: true }\n',
        }),
      ),
    ).toMatchInlineSnapshot(`
      MLV116 env/r10 userYamlText Log_level: 'info' contradicts the prop userYaml, which writes 'debug': one of the two would silently replace the other. Keep one of them.
      MLV116 env/r10 userYamlText minio.secretAccessKey: contradicts the prop userYaml: one of the two would silently replace the other. Keep one of them.
    `);
  });

  test('the same setting in both passes', () => {
    expect(thrown(() => release({ userYaml: { a: { b: 1 } }, userYamlText: 'a: { b: 1 }' }))).toBeUndefined();
  });
});

describe('MLV121', () => {
  test.each([
    ['log: {}\nlog: {}\n', "has the key 'log' twice: Milvus would take the last one. Remove one of the two."],
    [
      'log:\n\tlevel: info\n',
      'is not YAML: Tabs are not allowed as indentation, at its line 2: Milvus would drop all of its configuration files ' +
        'and crash on etcd at localhost. Correct the text.',
    ],
    [
      '- log\n',
      'is YAML, but no mapping at its top level: Milvus would drop all of its configuration files and crash on etcd at ' +
        'localhost. Correct the text.',
    ],
  ])('%j', (userYamlText, message) => {
    expect(thrown(() => release({ userYamlText }))).toBe(`MLV121 env/r${count} userYamlText: ${message}`);
  });

  test('a mapping passes', () => {
    expect(thrown(() => release({ userYamlText: 'log:\n  level: info\n' }))).toBeUndefined();
  });
});

describe('MLV045', () => {
  function environmentWith(...names: readonly string[]) {
    const { app, env } = environment({}, { strict: true });
    Diagnostics.of(env).accept('MLV043', 'a trial');
    const jaeger = new Jaeger(env, 'jaeger', { resources: { limits: { memory: '1Gi' } } });
    for (const id of names) {
      new MilvusRelease(env, id, { namespace: id, tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 }) });
    }
    return app;
  }

  test('two releases and one Jaeger', () => {
    expect(thrown(() => environmentWith('a', 'b').render())).toMatchInlineSnapshot(
      `MLV045 env/b tracing: 'Jaeger default/jaeger' takes the traces of env/a too: Milvus names its services after its components alone, and nothing in a trace tells which Milvus it is of. Give each a Jaeger of its own, or accept it: Diagnostics.of(env).accept('MLV045', '...').`,
    );
  });

  test('one passes', () => {
    expect(thrown(() => environmentWith('a').render())).toBeUndefined();
  });
});
