import { messages } from '../../../support/problems';
import { milvusReleasePropsRules } from '../../../../lib/rules/milvus/release/props';
import type { MilvusReleasePropsSubject } from '../../../../lib/rules/milvus/release/props-subject';
import { runRules } from '../../../../lib/diagnostics/run-rules';
import {
  Jaeger,
  MilvusReleaseMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusReleaseService,
  MilvusTracing,
  type MilvusReleaseImageProps,
} from '../../../../lib';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { environment } from '../../../support/environment';
import { thrown } from '../../../support/thrown';
import { App, Chart } from 'cdk8s';

const MIRROR = 'registry.example.com:5000/mirror';
function valuesOf(image: MilvusReleaseImageProps, props: Partial<MilvusReleaseProps> = {}): JsonObject {
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
  test('reports the key trace in userYaml, in any case', () => {
    expect(['trace', 'Trace'].flatMap((key) => check('MLV007', { userYaml: { [key]: {} } }))).toMatchInlineSnapshot(`
      MLV007 production/r userYaml.trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV007 production/r userYaml.Trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
    `);
  });

  test('reports extraConfigFiles in values', () => {
    expect(check('MLV007', { values: { extraConfigFiles: {} } })).toMatchInlineSnapshot(
      `MLV007 production/r values.extraConfigFiles: conflicts with prop 'tracing'. One of the two silently replaces the other. Move the content of its user.yaml into prop 'userYaml'.`,
    );
  });

  test('other settings pass', () => {
    expect(check('MLV007', { userYaml: { traces: {}, log: { trace: 1 } }, values: { trace: {} } })).toEqual([]);
  });
});

describe('MLV008', () => {
  const loop: Record<string, unknown> = {};
  loop.again = [loop];

  test('reports values that are not plain data', () => {
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

  test('reports them in userYaml too', () => {
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
  test('reports values that conflict with props', () => {
    expect(
      thrown(() =>
        release({
          mode: MilvusReleaseMode.standalone({ env: [{ name: 'A', value: '1' }] }),
          service: MilvusReleaseService.nodePort(),
          values: {
            pulsarv3: { enabled: true },
            service: { type: 'ClusterIP' },
            standalone: { extraEnv: [], messageQueue: 'rocksmq' },
            minio: 'none',
          },
        }),
      ),
    ).toMatchInlineSnapshot(`
      MLV102 env/r1 values.pulsarv3.enabled: true conflicts with prop 'mode', which sets false. One of the two silently replaces the other. Remove it here, or change prop 'mode'.
      MLV102 env/r1 values.standalone.extraEnv: conflicts with prop 'mode'. One of the two silently replaces the other. Remove it here, or change prop 'mode'.
      MLV102 env/r1 values.standalone.messageQueue: 'rocksmq' conflicts with prop 'mode', which sets 'woodpecker'. One of the two silently replaces the other. Remove it here, or change prop 'mode'.
      MLV102 env/r1 values.minio: 'none' conflicts with prop 'mode', which sets {"mode":"standalone"}. One of the two silently replaces the other. Remove it here, or change prop 'mode'.
      MLV102 env/r1 values.service.type: 'ClusterIP' conflicts with prop 'service', which sets 'NodePort'. One of the two silently replaces the other. Remove it here, or change prop 'service'.
    `);
  });

  test('equal values, and values that no prop sets, pass', () => {
    const mode = MilvusReleaseMode.standalone();
    expect(
      thrown(() => release({ mode, values: { cluster: { enabled: false }, etcd: { logLevel: 'warn' }, minio: {} } })),
    ).toBeUndefined();
  });
});

describe('MLV116', () => {
  test('reports conflicts of props, userYaml and userYamlText', () => {
    expect(
      thrown(() =>
        release({
          userYaml: { log: { level: 'debug' }, minio: { secretAccessKey: 'marked' }, 'quota.enabled': true },
          userYamlText: 'Log_level: info\nminio: { secretAccessKey: other }\nquota: { enabled: true }\n',
        }),
      ),
    ).toMatchInlineSnapshot(`
      MLV116 env/r3 userYamlText Log_level: 'info' conflicts with prop 'userYaml', which sets 'debug'. One of the two silently replaces the other. Keep one of them.
      MLV116 env/r3 userYamlText minio.secretAccessKey: conflicts with prop 'userYaml'. One of the two silently replaces the other. Keep one of them.
    `);
  });

  test('the same setting in both passes', () => {
    expect(thrown(() => release({ userYaml: { a: { b: 1 } }, userYamlText: 'a: { b: 1 }' }))).toBeUndefined();
  });
});

describe('MLV121', () => {
  test('reports broken YAML, duplicate keys and several documents', () => {
    expect(
      ['log: {}\nlog: {}\n', 'log:\n\tlevel: info\n', '- log\n', 'log: {}\n---\nminio: {}\n'].map((userYamlText) =>
        thrown(() => release({ userYamlText })),
      ),
    ).toMatchInlineSnapshot(`
      MLV121 env/r5 userYamlText: duplicate key 'log'. Milvus silently uses the last value. Remove one of them.
      MLV121 env/r6 userYamlText: is not YAML: Tabs are not allowed as indentation, at line 2 of the text. Milvus drops all of its configuration files, looks for etcd at localhost and crashes. Correct the text.
      MLV121 env/r7 userYamlText: must be a mapping at its top level. Milvus drops all of its configuration files, looks for etcd at localhost and crashes. Correct the text.
      MLV121 env/r8 userYamlText: must be one YAML document. Milvus silently reads only the first. Move all settings into the first document, and remove the others.
    `);
  });

  test('a mapping passes', () => {
    expect(thrown(() => release({ userYamlText: 'log:\n  level: info\n' }))).toBeUndefined();
  });
});

describe('MLV172', () => {
  test('reports invalid registries', () => {
    expect(
      ['https://registry.example.com', 'registry.example.com/', 'registry example', ''].map((mirror) =>
        thrown(() => valuesOf({ mirror })),
      ),
    ).toMatchInlineSnapshot(`
      MLV172 chart/r image.mirror: invalid registry 'https://registry.example.com': must be a host with an optional port and path (no scheme, no slash at the end). No image of the release can be pulled. Use a registry such as 'registry.example.com/mirror'.
      MLV172 chart/r image.mirror: invalid registry 'registry.example.com/': must be a host with an optional port and path (no scheme, no slash at the end). No image of the release can be pulled. Use a registry such as 'registry.example.com/mirror'.
      MLV172 chart/r image.mirror: invalid registry 'registry example': must be a host with an optional port and path (no scheme, no slash at the end). No image of the release can be pulled. Use a registry such as 'registry.example.com/mirror'.
      MLV172 chart/r image.mirror: invalid registry '': must be a host with an optional port and path (no scheme, no slash at the end). No image of the release can be pulled. Use a registry such as 'registry.example.com/mirror'.
    `);
  });

  test('a host with port and path passes', () => {
    const wrong = ['registry', 'registry.example.com', 'localhost:5000', MIRROR].filter(
      (mirror) => thrown(() => valuesOf({ mirror })) !== undefined,
    );
    expect(wrong).toEqual([]);
  });
});
