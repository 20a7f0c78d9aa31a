import { objectAt } from '../../../lib/kubernetes/json';
import { schemaViolations } from '../../../lib/kubernetes/schema-walker';
import { checkObject } from '../../../lib/rules/objects';
import { collectorSchema } from '../../../lib/upstream/jaeger-v2/collector-crd';
import { collectorsIn, jaegersOfOperator } from '../../support/random-collectors';
import { SAMPLE } from '../../support/sample';

describe('OpenTelemetryCollectors of random settings', () => {
  const jaegers = jaegersOfOperator();
  const written = jaegers.flatMap(collectorsIn);

  test('are many, and differ', () => {
    expect(jaegers).toHaveLength(SAMPLE);
    expect(written.length).toBeGreaterThan(SAMPLE);
    expect(new Set(written.map((each) => JSON.stringify(objectAt(each, 'spec')))).size).toBe(written.length);
  });

  test('break no rule: nothing of them is rewritten by the operator, cut, or lost', () => {
    const found = jaegers.flat().flatMap((each) => checkObject(each, 'x'));
    // A patch can leave a batch unused, and tail sampling in several pods is a warning in every form.
    const others = found.filter(({ code }) => !['JVT015', 'JVT052'].includes(code));
    expect(others).toEqual([]);
  });

  test('are valid against the schema of the CRD', () => {
    expect(written.flatMap((each) => schemaViolations(each, collectorSchema()))).toEqual([]);
  });

  test('the schema is one that finds something', () => {
    expect(schemaViolations({ ...written[0], spec: {} }, collectorSchema())).toMatchObject([
      { path: 'spec.config', problem: 'missing' },
    ]);
  });
});
