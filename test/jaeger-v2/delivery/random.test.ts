import { objectAt } from '../../../lib/kubernetes/json';
import { schemaViolations } from '../../../lib/kubernetes/schema-walker';
import { checkObject } from '../../../lib/rules/objects';
import { collectorSchema } from '../../../lib/upstream/jaeger-v2/collector-crd';
import { collectors } from '../../support/random-collectors';
import { SAMPLE } from '../../support/sample';

describe('OpenTelemetryCollectors of random settings', () => {
  const written = collectors();

  test('are many, and differ', () => {
    expect(written).toHaveLength(SAMPLE);
    expect(new Set(written.map((each) => JSON.stringify(objectAt(each, 'spec')))).size).toBe(SAMPLE);
  });

  test('break no rule: nothing of them is rewritten by the operator, cut, or lost', () => {
    expect(written.flatMap((each) => checkObject(each, 'x'))).toEqual([]);
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
