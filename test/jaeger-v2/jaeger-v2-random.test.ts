import fc from 'fast-check';
import { DiagnosticError, JaegerV2Version } from '../../lib';
import { Severity } from '../../lib/diagnostics/rule';
import { checkJaegerV2 } from '../../lib/rules/jaeger-v2';
import { objectsOf, podsOf } from '../support/jaeger-v2-pods';
import { holds } from '../support/property';
import { jaegerV2Settings } from '../support/random-jaeger-v2';

const VERSIONS = [JaegerV2Version.V2_13_0, JaegerV2Version.V2_17_0, JaegerV2Version.V2_20_0];

test('random settings are refused with a code, or become configurations in which the rules find no error', () => {
  const seen = { refused: 0, written: 0 };
  holds(
    fc.property(jaegerV2Settings(VERSIONS), (make) => {
      try {
        const props = make();
        for (const { config } of podsOf(objectsOf(props))) {
          const version = props.version?.jaeger ?? '';
          const subject = { config, prefix: '', version, isQueryBehindProxy: props.login !== undefined };
          const errors = checkJaegerV2(subject, 'config').filter(({ severity }) => severity === Severity.ERROR);
          expect(errors).toEqual([]);
        }
        seen.written += 1;
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        expect(error.problems.map(({ code }) => code)).not.toEqual([]);
        seen.refused += 1;
      }
    }),
    1000,
  );
  // Of both there are enough to tell.
  expect(Math.min(seen.refused, seen.written)).toBeGreaterThan((seen.refused + seen.written) / 10);
});
