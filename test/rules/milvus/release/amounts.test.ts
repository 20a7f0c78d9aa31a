import { App, Chart, Duration, Size } from 'cdk8s';
import { MilvusRelease, MilvusReleaseMessageQueue, MilvusReleaseMode, MilvusTracing } from '../../../../lib';
import type { MilvusReleaseLogFileProps } from '../../../../lib';
import { runRules } from '../../../../lib/diagnostics/run-rules';
import { objectAt } from '../../../../lib/kubernetes/json';
import { milvusReleasePropsRules } from '../../../../lib/rules/milvus/release/props';
import { thrown } from '../../../support/thrown';

function release(file: MilvusReleaseLogFileProps, maxMessageSize?: Size): MilvusRelease {
  const messageQueue = MilvusReleaseMessageQueue.fromPulsar({ host: 'pulsar.data.svc', maxMessageSize });
  return new MilvusRelease(new Chart(new App(), 'env'), 'r', {
    tracing: MilvusTracing.none(),
    mode: MilvusReleaseMode.cluster({ messageQueue }),
    log: { file },
  });
}

describe('MLV197', () => {
  test('reports fractions of the unit that Milvus reads', () => {
    const file = { maxSize: Size.kibibytes(1536), maxAge: Duration.hours(36) };
    expect(thrown(() => release(file, Size.kibibytes(0.3)))).toMatchInlineSnapshot(`
      MLV197 env/r externalPulsar.maxMessageSize: '307.2' must be a whole number of 0 or more (bytes). Milvus reads a fraction as 0. Use whole KiB: Size.kibibytes(5120).
      MLV197 env/r log.file.maxSize: 1.5 must be a whole number of 0 or more (MiB). Milvus reads a fraction as 0. Use whole MiB: Size.mebibytes(300).
      MLV197 env/r log.file.maxAge: 1.5 must be a whole number of 0 or more (days). Milvus reads a fraction as 0. Use whole days: Duration.days(10).
    `);
  });

  test('passes whole numbers, in any unit', () => {
    const { values } = release({ maxSize: Size.gibibytes(1), maxAge: Duration.hours(48) }, Size.kibibytes(0.5));
    expect(objectAt(values, 'log')).toEqual({ file: { maxSize: 1024, maxAge: 2 } });
    expect(objectAt(values, 'externalPulsar').maxMessageSize).toBe('512');
    const contributions = [{ prop: 'log', values, userYaml: {} }];
    expect(runRules(milvusReleasePropsRules, { userYaml: {}, values: {}, contributions }, 'r')).toEqual([]);
  });
});
