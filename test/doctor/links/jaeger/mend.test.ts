import { deploymentOf } from '../../../support/doctor-objects';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import type { JaegerFound } from '../../../../lib/doctor/chain/jaeger/jaegers';
import { mergeCommand, sectionOf, touchCommand, withoutOption } from '../../../../lib/doctor/links/jaeger/mend';
import type { JsonObject } from '../../../../lib/kubernetes/json';

const chain = exampleChain({ asked: { context: 'prod' } });
const jaegerOf = (spec: JsonObject): JaegerFound => {
  const cr = { kind: 'Jaeger', metadata: { name: 'jaeger', namespace: 'tracing' }, spec };
  return { namespace: 'tracing', name: 'jaeger', isV2: false, cr, workloads: [] };
};

describe('an option that is taken out', () => {
  const commands = (spec: JsonObject, flag: string) => withoutOption(chain, jaegerOf(spec), flag)?.commands;

  test('written with dots', () => {
    expect(commands({ allInOne: { options: { 'no-such-flag': 'x' } } }, 'no-such-flag')).toEqual([
      `kubectl patch jaeger jaeger -n tracing --type json -p '[{"op":"remove","path":"/spec/allInOne/options/no-such-flag"}]' --context prod`,
    ]);
  });

  test('nested, with a slash in its name', () => {
    expect(commands({ storage: { options: { es: { 'a/b': { c: 1 } } } } }, 'es.a/b.c')).toEqual([
      `kubectl patch jaeger jaeger -n tracing --type json -p '[{"op":"remove","path":"/spec/storage/options/es/a~1b/c"}]' --context prod`,
    ]);
  });

  test('not there, or a Jaeger without a custom resource', () => {
    expect(commands({ query: { options: { other: 1 } } }, 'no-such-flag')).toBeUndefined();
    expect(withoutOption(chain, { ...jaegerOf({}), cr: undefined }, 'x')).toBeUndefined();
  });
});

test('a merge, and a change that only makes the operator look again', () => {
  const { cr = {} } = jaegerOf({});
  expect(mergeCommand(chain, cr, { query: { image: null } })).toBe(
    `kubectl patch jaeger jaeger -n tracing --type merge -p '{"spec":{"query":{"image":null}}}' --context prod`,
  );
  expect(touchCommand(chain, cr)).toBe(
    'kubectl annotate jaeger jaeger -n tracing --overwrite --context prod doctor="$(date +%s)"',
  );
});

test.each([
  ['jaegertracing/all-in-one:1.62.0', 'allInOne'],
  ['mirror/jaegertracing/jaeger-collector@sha256:0', 'collector'],
  ['jaegertracing/jaeger-query:1.62.0', 'query'],
  ['jaegertracing/jaeger-ingester:1.62.0', 'ingester'],
])('the section of %s', (image, section) => {
  expect(sectionOf(deploymentOf({ name: 'x', images: [image] }))).toBe(section);
});
