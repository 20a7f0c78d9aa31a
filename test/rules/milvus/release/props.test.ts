import { messages } from '../../../support/problems';
import { milvusReleasePropsRules, type MilvusReleasePropsSubject } from '../../../../lib/rules/milvus/release/props';
import { runRules } from '../../../../lib/diagnostics/run-rules';
import {
  Jaeger,
  MilvusMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusService,
  MilvusTracing,
  type JsonObject,
  type MilvusImageProps,
} from '../../../../lib';
import { environment } from '../../../support/environment';
import { thrown } from '../../../support/thrown';
import { App, Chart } from 'cdk8s';

const MIRROR = 'registry.example.com:5000/mirror';
function valuesOf(image: MilvusImageProps, props: Partial<MilvusReleaseProps> = {}): JsonObject {
  const release = new MilvusRelease(new Chart(new App(), 'chart'), 'r', {
    tracing: MilvusTracing.stdout({ sampleFraction: 0.1 }),
    image,
    ...props,
  });
  const { extraConfigFiles, ...values } = release.values;
  expect(extraConfigFiles).toBeDefined();
  return values;
}

const { env: shared } = environment();
const tracing = MilvusTracing.otlp(new Jaeger(shared, 'jaeger', { namespace: 'tracing' }), { sampleFraction: 0.05 });
let count = 0;
function release(props: Partial<MilvusReleaseProps>): MilvusRelease {
  count += 1;
  return new MilvusRelease(shared, `r${count}`, { tracing, ...props });
}

function check(code: string, props: Partial<MilvusReleasePropsSubject>): string[] {
  return messages(runRules(milvusReleasePropsRules, { userYaml: {}, values: {}, ...props }, 'production/r'), code);
}

describe('MLV007', () => {
  test('the key trace in userYaml, in any case', () => {
    expect(['trace', 'Trace'].flatMap((key) => check('MLV007', { userYaml: { [key]: {} } }))).toMatchInlineSnapshot(`
      MLV007 production/r userYaml.trace: is given beside the prop tracing. One of the two would silently replace the other. Remove it: the prop tracing makes it.
      MLV007 production/r userYaml.Trace: is given beside the prop tracing. One of the two would silently replace the other. Remove it: the prop tracing makes it.
    `);
  });

  test('extraConfigFiles in values', () => {
    expect(check('MLV007', { values: { extraConfigFiles: {} } })).toMatchInlineSnapshot(
      `MLV007 production/r values.extraConfigFiles: is given beside the prop tracing. One of the two would silently replace the other. Move the content of its user.yaml into the prop userYaml.`,
    );
  });

  test('other settings pass', () => {
    expect(check('MLV007', { userYaml: { traces: {}, log: { trace: 1 } }, values: { trace: {} } })).toEqual([]);
  });
});

describe('MLV008', () => {
  const loop: Record<string, unknown> = {};
  loop.again = [loop];

  test('reports each of these', () => {
    expect(
      [
        { a: [1, () => 1] },
        { a: { b: Symbol('s') } },
        { a: 1n },
        { a: new Date(0) },
        { a: new Map() },
        { a: NaN },
        { a: -Infinity },
        { a: [undefined] },
        loop,
      ].flatMap((values) => check('MLV008', { values })),
    ).toMatchInlineSnapshot(`
      MLV008 production/r values.a[1]: is a function. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a.b: is a symbol. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a: is a bigint. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a: is an object of class Date. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a: is an object of class Map. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a: is the number NaN. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a: is the number -Infinity. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.a[0]: is undefined. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
      MLV008 production/r values.again[0]: is part of itself. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.
    `);
  });

  test('userYaml too', () => {
    expect(check('MLV008', { userYaml: { log: { level: NaN } } })).toMatchInlineSnapshot(
      `MLV008 production/r userYaml.log.level: is the number NaN. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.`,
    );
  });

  test('plain data passes, the same object twice and an absent property too', () => {
    const shared = { cpu: '1' };
    const bare: unknown = Object.create(null);
    const values = { a: 'x', b: 1, c: true, d: null, e: [shared, [shared]], f: undefined, g: bare };
    expect(check('MLV008', { values })).toEqual([]);
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
      MLV102 env/r1 values.pulsarv3.enabled: true contradicts the prop mode, which writes false. One of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r1 values.standalone.extraEnv: contradicts the prop mode. One of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r1 values.standalone.messageQueue: 'rocksmq' contradicts the prop mode, which writes 'woodpecker'. One of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r1 values.minio: 'none' contradicts the prop mode, which writes {"mode":"standalone"}. One of the two would silently replace the other. Remove it from values, or say it by the prop mode.
      MLV102 env/r1 values.service.type: 'ClusterIP' contradicts the prop service, which writes 'NodePort'. One of the two would silently replace the other. Remove it from values, or say it by the prop service.
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
      MLV116 env/r3 userYamlText Log_level: 'info' contradicts the prop userYaml, which writes 'debug'. One of the two would silently replace the other. Keep one of them.
      MLV116 env/r3 userYamlText minio.secretAccessKey: contradicts the prop userYaml. One of the two would silently replace the other. Keep one of them.
    `);
  });

  test('the same setting in both passes', () => {
    expect(thrown(() => release({ userYaml: { a: { b: 1 } }, userYamlText: 'a: { b: 1 }' }))).toBeUndefined();
  });
});

describe('MLV121', () => {
  test('reports each of these', () => {
    expect(
      ['log: {}\nlog: {}\n', 'log:\n\tlevel: info\n', '- log\n'].map((userYamlText) =>
        thrown(() => release({ userYamlText })),
      ),
    ).toMatchInlineSnapshot(`
      MLV121 env/r5 userYamlText: has the key 'log' twice. Milvus would take the last one. Remove one of the two.
      MLV121 env/r6 userYamlText: is not YAML: Tabs are not allowed as indentation, at line 2 of the text. Milvus would drop all of its configuration files and crash on etcd at localhost. Correct the text.
      MLV121 env/r7 userYamlText: must be a mapping at its top level. Milvus would drop all of its configuration files and crash on etcd at localhost. Correct the text.
    `);
  });

  test('a mapping passes', () => {
    expect(thrown(() => release({ userYamlText: 'log:\n  level: info\n' }))).toBeUndefined();
  });
});

describe('MLV172', () => {
  test('reports each of these', () => {
    expect(
      ['https://registry.example.com', 'registry.example.com/', 'registry example', ''].map((mirror) =>
        thrown(() => valuesOf({ mirror })),
      ),
    ).toMatchInlineSnapshot(`
      MLV172 chart/r image.mirror: 'https://registry.example.com' is not a registry (host, port, path; no scheme, no slash at the end). No image of the release can be pulled. Write it as in 'registry.example.com/mirror'.
      MLV172 chart/r image.mirror: 'registry.example.com/' is not a registry (host, port, path; no scheme, no slash at the end). No image of the release can be pulled. Write it as in 'registry.example.com/mirror'.
      MLV172 chart/r image.mirror: 'registry example' is not a registry (host, port, path; no scheme, no slash at the end). No image of the release can be pulled. Write it as in 'registry.example.com/mirror'.
      MLV172 chart/r image.mirror: '' is not a registry (host, port, path; no scheme, no slash at the end). No image of the release can be pulled. Write it as in 'registry.example.com/mirror'.
    `);
  });

  test('a host, a port, a path', () => {
    const wrong = ['registry', 'registry.example.com', 'localhost:5000', MIRROR].filter(
      (mirror) => thrown(() => valuesOf({ mirror })) !== undefined,
    );
    expect(wrong).toEqual([]);
  });
});
