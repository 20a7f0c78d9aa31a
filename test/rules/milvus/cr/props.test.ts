import { App, Chart } from 'cdk8s';
import {
  type JsonObject,
  Milvus,
  MilvusOperatorVersion,
  type MilvusProps,
  MilvusRollout,
  MilvusTracing,
} from '../../../../lib';
import { describe as say } from '../../../../lib/diagnostics/report';
import { thrown } from '../../../support/thrown';
import { milvusPropsRules } from '../../../../lib/rules/milvus/cr/props';
import { runRules } from '../../../../lib/diagnostics/run-rules';

function made(props: Partial<MilvusProps>): string | undefined {
  return thrown(
    () => new Milvus(new Chart(new App(), 'qs'), 'my-release', { tracing: MilvusTracing.noop(), ...props }),
  );
}

function problems(config: JsonObject, operator = MilvusOperatorVersion.V1_3_8, restart = true): string[] {
  return runRules(milvusPropsRules, { config, operator, restart }, 'x').map(say);
}

describe('MLV152', () => {
  test('reports each of these', () => {
    expect(['trace', 'Trace', 'trace.exporter', 'TRACE.otlp'].map((key) => made({ config: { [key]: {} } })))
      .toMatchInlineSnapshot(`
      MLV152 qs/my-release config.trace: is given beside the prop tracing. One of the two would silently replace the other. Remove it: the prop tracing makes it.
      MLV152 qs/my-release config.Trace: is given beside the prop tracing. One of the two would silently replace the other. Remove it: the prop tracing makes it.
      MLV152 qs/my-release config.trace.exporter: is given beside the prop tracing. One of the two would silently replace the other. Remove it: the prop tracing makes it.
      MLV152 qs/my-release config.TRACE.otlp: is given beside the prop tracing. One of the two would silently replace the other. Remove it: the prop tracing makes it.
    `);
  });

  test('other settings pass', () => {
    expect(problems({ log: { level: 'debug' }, traceLog: { traceLevel: 0 } })).toEqual([]);
  });
});

describe('MLV153', () => {
  test('no number', () => {
    expect(made({ config: { proxy: { maxTaskNum: NaN } } })).toMatchInlineSnapshot(
      `MLV153 qs/my-release config.proxy.maxTaskNum: is the number NaN. YAML cannot express it, or it is read back as something else. Use text, numbers, booleans, null, lists and plain objects.`,
    );
  });

  test('plain data passes', () => {
    expect(problems({ proxy: { maxTaskNum: 1024, list: [null, 'a', true] } })).toEqual([]);
  });
});

describe('MLV156', () => {
  const of = (operator: string, milvus: string) => MilvusOperatorVersion.of({ operator, milvus });

  test('versions that are none of an operator', () => {
    expect(['1.3', 'v1.3.8', '', 'latest'].map((operator) => made({ operator: of(operator, '2.6.11') })))
      .toMatchInlineSnapshot(`
      MLV156 qs/my-release operator.operator: '1.3' is no version of three numbers, without v. nobody could tell whether it restarts pods, and yes would be assumed. Write it as in '1.3.8'.
      MLV156 qs/my-release operator.operator: 'v1.3.8' is no version of three numbers, without v. nobody could tell whether it restarts pods, and yes would be assumed. Write it as in '1.3.8'.
      MLV156 qs/my-release operator.operator: '' is no version of three numbers, without v. nobody could tell whether it restarts pods, and yes would be assumed. Write it as in '1.3.8'.
      MLV156 qs/my-release operator.operator: 'latest' is no version of three numbers, without v. nobody could tell whether it restarts pods, and yes would be assumed. Write it as in '1.3.8'.
    `);
  });

  test('versions that are none of Milvus', () => {
    expect(['2.6', 'v2.6.11', '', '2.6.x'].map((milvus) => made({ operator: of('1.3.8', milvus) })))
      .toMatchInlineSnapshot(`
      MLV156 qs/my-release operator.milvus: '2.6' is no version of three numbers, without v. no image has that tag, and the newest Milvus would be assumed. Write it as in '2.6.11'.
      MLV156 qs/my-release operator.milvus: 'v2.6.11' is no version of three numbers, without v. no image has that tag, and the newest Milvus would be assumed. Write it as in '2.6.11'.
      MLV156 qs/my-release operator.milvus: '' is no version of three numbers, without v. no image has that tag, and the newest Milvus would be assumed. Write it as in '2.6.11'.
      MLV156 qs/my-release operator.milvus: '2.6.x' is no version of three numbers, without v. no image has that tag, and the newest Milvus would be assumed. Write it as in '2.6.11'.
    `);
  });

  test('versions pass', () => {
    expect(problems({}, of('1.4.0-rc1', '2.6.20-dev'))).toEqual([]);
    expect(made({ operator: of('1.4.0', '2.6.20') })).toBeUndefined();
  });
});

describe('MLV154', () => {
  test('an operator that never restarts', () => {
    expect(made({ operator: MilvusOperatorVersion.V1_3_2 })).toMatchInlineSnapshot(
      `MLV154 qs/my-release rollout: 'restart' is not possible with operator 1.3.2. It overwrites updateConfigMapOnly with true and restarts no pod: changed trace settings may not reach Milvus. Use operator 1.3.6 or newer, or MilvusRollout.configMapOnly() and restart the pods yourself.`,
    );
  });

  test('one that does, or one that shall not, passes', () => {
    expect(problems({}, MilvusOperatorVersion.V1_3_6)).toEqual([]);
    expect(made({ operator: MilvusOperatorVersion.V1_3_2, rollout: MilvusRollout.configMapOnly() })).toBeUndefined();
  });
});
