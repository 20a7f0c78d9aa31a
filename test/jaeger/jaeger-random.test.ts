import fc from 'fast-check';
import { DiagnosticError } from '../../lib';
import { childrenOf } from '../../lib/models/jaeger-cr/children/children';
import { schemaViolations } from '../../lib/kubernetes/schema-walker';
import { jaegerSchema } from '../../lib/upstream/jaeger-crd/jaeger-crd';
import { jaegerProps, written } from '../support/random-jaegers';
import { holds } from '../support/property';

test('a Jaeger of any settings is refused with a code, or fits the CRD', () => {
  const counts = { refused: 0, fits: 0 };
  const runs = holds(
    fc.property(jaegerProps, (props) => {
      try {
        const cr = written('jaeger', props);
        expect([...schemaViolations(cr, jaegerSchema())]).toEqual([]);
        // JSON, and whatever runs of it has a Service for the spans.
        expect(JSON.parse(JSON.stringify(cr))).toEqual(cr);
        expect(childrenOf(cr).map(({ kind, name }) => `${kind} ${name}`)).toContain('Service jaeger-collector');
        counts.fits++;
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        expect(error.problems.map(({ code }) => code).filter((code) => !/^(JAE|APP)\d{3}$/.test(code))).toEqual([]);
        counts.refused++;
      }
    }),
    2000,
  );
  expect(Math.min(counts.refused, counts.fits)).toBeGreaterThan(0.15 * runs);
});
