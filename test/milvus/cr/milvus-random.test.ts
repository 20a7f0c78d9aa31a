import fc from 'fast-check';
import { DiagnosticError } from '../../../lib';
import { objectAt } from '../../../lib/kubernetes/json';
import { schemaViolations } from '../../../lib/kubernetes/schema-walker';
import { milvusSchema } from '../../../lib/upstream/milvus-crd';
import { MARKED, milvusProps, writtenMilvus } from '../../support/random-milvuses';
import { holds } from '../../support/property';

test('a Milvus of any settings is refused with a code and without a secret, or fits the CRD', () => {
  const counts = { refused: 0, fits: 0 };
  const runs = holds(
    fc.property(milvusProps, (props) => {
      try {
        const cr = writtenMilvus('my-release', props);
        expect([...schemaViolations(cr, milvusSchema())]).toEqual([]);
        // JSON, the tracing where it works, and no credential.
        const text = JSON.stringify(cr);
        expect(JSON.parse(text)).toEqual(cr);
        expect(objectAt(cr, 'spec', 'config', 'trace')).toEqual(props.tracing._toTrace('default'));
        expect(text).not.toContain(MARKED);
        counts.fits++;
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        expect(error.problems.map(({ code }) => code).filter((code) => !/^(MLV|APP)\d{3}$/.test(code))).toEqual([]);
        expect(error.message).not.toContain(MARKED);
        counts.refused++;
      }
    }),
    1000,
  );
  expect(Math.min(counts.refused, counts.fits)).toBeGreaterThan(0.15 * runs);
});
