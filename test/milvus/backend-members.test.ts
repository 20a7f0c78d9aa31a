import { call, make } from '../support/javascript';
import { thrown } from '../support/thrown';

// As JavaScript has it, and as jsii makes it of a Python class: what is no property or method there is undefined.
const BACKEND = {
  label: 'the collector',
  otlpSecure: false,
  otlpHttpSecure: true,
  jaegerThriftHttpUrl: () => 'http://collector:14268/api/traces',
  otlpGrpcEndpoint: (from: string) => `collector.${from}:4317`,
  otlpHttpEndpoint: () => 'collector:4318',
};

type Factory = 'jaeger' | 'otlp' | 'otlpHttp';

function message(factory: Factory, changes: object, props: object = {}): string | undefined {
  const tracing = call(`MilvusTracing.${factory}`, { ...BACKEND, ...changes }, { sampleFraction: 1, ...props });
  return thrown(() => {
    make('MilvusRelease', { namespace: 'milvus', tracing });
  });
}

const FACTORIES: readonly Factory[] = ['jaeger', 'otlp', 'otlpHttp'];

test.each(FACTORIES)('%s: a backend with all members passes', (factory) => {
  expect(message(factory, {})).toBeUndefined();
});

test.each(FACTORIES)('%s: a label that is missing, empty or no text', (factory) => {
  const sentences =
    'must be a non-empty text. The runbook and plan.json do not name the backend. ' +
    'Return a text. In Python, a property needs @property.';
  const at = `APP043 MilvusTracing.${factory} backend.label:`;
  expect([undefined, null, {}].map((label) => message(factory, { label }))).toEqual([
    `${at} ${sentences}`,
    `${at} ${sentences}`,
    `${at} ${sentences}`,
  ]);
  expect(message(factory, { label: '' })).toBe(`${at} '' ${sentences}`);
  expect(message(factory, { label: 7 })).toBe(`${at} 7 ${sentences}`);
});

const SECURE =
  'must be true or false. Milvus uses TLS by default, and a backend without TLS gets no traces. ' +
  'Return whether the receiver speaks TLS. In Python, a property needs @property.';

test('otlp: otlpSecure that is missing or no boolean', () => {
  const at = 'APP043 MilvusTracing.otlp backend.otlpSecure:';
  expect(message('otlp', { otlpSecure: undefined })).toBe(`${at} ${SECURE}`);
  expect(message('otlp', { otlpSecure: 'false' })).toBe(`${at} 'false' ${SECURE}`);
});

test('otlpHttp: otlpHttpSecure that is missing, as in an object of version 0.1', () => {
  expect(message('otlpHttp', { otlpHttpSecure: undefined })).toBe(
    `APP043 MilvusTracing.otlpHttp backend.otlpHttpSecure: ${SECURE}`,
  );
});

test('properties and methods that are not used may be missing', () => {
  const noSecure = { otlpSecure: undefined, otlpHttpSecure: undefined };
  expect(message('jaeger', { ...noSecure, otlpGrpcEndpoint: undefined })).toBeUndefined();
  expect(message('otlp', { otlpHttpSecure: undefined, otlpHttpEndpoint: undefined })).toBeUndefined();
  expect(message('otlpHttp', { otlpSecure: undefined, otlpGrpcEndpoint: undefined })).toBeUndefined();
  expect(message('otlp', noSecure, { secure: true })).toBeUndefined();
  expect(message('otlpHttp', noSecure, { secure: false })).toBeUndefined();
});

test.each<[Factory, string]>([
  ['jaeger', 'jaegerThriftHttpUrl'],
  ['otlp', 'otlpGrpcEndpoint'],
  ['otlpHttp', 'otlpHttpEndpoint'],
])('%s: %s that is missing, no method, or returns no text', (factory, method) => {
  const at = `APP043 MilvusTracing.${factory} backend.${method}`;
  const sentences =
    'must be a method. Milvus has no address to send its traces to. Add the method to the class of the backend.';
  expect(message(factory, { [method]: undefined })).toBe(`${at}: ${sentences}`);
  expect(message(factory, { [method]: 'collector:4317' })).toBe(`${at}: 'collector:4317' ${sentences}`);
  expect(message(factory, { [method]: () => undefined })).toBe(
    `${at}(): must be a text. Milvus has no address to send its traces to. Return the address of the receiver.`,
  );
});

test('all mistakes of one backend are reported at once', () => {
  const found = message('otlp', { label: undefined, otlpSecure: undefined, otlpGrpcEndpoint: undefined })?.split('\n');
  expect(found?.map((line) => line.replace(/:.*/, ''))).toEqual([
    'APP043 MilvusTracing.otlp backend.label',
    'APP043 MilvusTracing.otlp backend.otlpSecure',
    'APP043 MilvusTracing.otlp backend.otlpGrpcEndpoint',
  ]);
});

test('a backend is asked when a Milvus uses it, so a property may be set after the factory was called', () => {
  const late: Record<string, unknown> = { ...BACKEND, otlpSecure: undefined };
  const tracing = call('MilvusTracing.otlp', late, { sampleFraction: 1 });
  late.otlpSecure = true;
  expect(
    thrown(() => {
      make('Milvus', { namespace: 'milvus', tracing });
    }),
  ).toBeUndefined();
});
