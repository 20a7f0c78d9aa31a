import fc from 'fast-check';
import { dnsLabelProblem } from '../../lib/kubernetes/names';
import { FAILING_NAME_LENGTHS, JAEGER_PORTS, LONGEST_WHOLE_NAME, serviceName } from '../../lib/upstream/jaeger';
import { JaegerOperatorVersion } from '../../lib/upstream/jaeger-operator-version';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { services } from '../fixtures/service-names.json';
import { holds } from '../support/property';

const COMPONENTS = ['agent', 'collector', 'collector-headless', 'query'];

test.each(Object.entries(services))('Services of %s are called as the real operator calls them', (name, made) => {
  expect(COMPONENTS.map((component) => serviceName(name, component)).sort()).toEqual(made);
});

test('a cut behind a hyphen or dot goes on cutting', () => {
  expect(serviceName(`${'t'.repeat(52)}-t`, 'collector')).toBe(`${'t'.repeat(52)}-collector`);
  expect(serviceName(`${'t'.repeat(50)}.-.t`, 'collector')).toBe(`${'t'.repeat(50)}-collector`);
});

test('every name that runs makes DNS labels', () => {
  const unit = fc.constantFrom('a', 'z', '0', '-', '.');
  const name = fc.tuple(fc.string({ unit, maxLength: 61 }), fc.constantFrom('a', '7')).map(([a, b]) => `j${a}${b}`);
  holds(
    fc.property(name, fc.constantFrom(...COMPONENTS), (cr, component) => {
      expect(dnsLabelProblem(serviceName(cr, component))).toBeUndefined();
    }),
  );
});

test('the longest name that stands whole in all its Services has 44 characters', () => {
  expect(LONGEST_WHOLE_NAME).toBe(44);
  const whole = (length: number) =>
    serviceName('t'.repeat(length), 'collector-headless') === `${'t'.repeat(length)}-collector-headless`;
  expect([whole(44), whole(45)]).toEqual([true, false]);
});

test('facts', () => {
  expect(FAILING_NAME_LENGTHS).toEqual([53, 59, 62]);
  expect(JAEGER_PORTS).toEqual({ thriftHttp: 14268, otlpGrpc: 4317, otlpHttp: 4318, ui: 16686 });
  expect(JaegerOperatorVersion.V1_62_0).toMatchObject({ operator: '1.62.0', jaeger: '1.62.0' });
  expect(MilvusChartVersion.V5_0_19).toMatchObject({ chart: '5.0.19', milvus: '2.6.15' });
});
