import { App, Chart } from 'cdk8s';
import { Milvus, MilvusOperatorVersion, type MilvusProps, MilvusRollout, MilvusTracing } from '../../../../lib';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { describe as say } from '../../../../lib/diagnostics/report';
import { thrown } from '../../../support/thrown';
import { milvusPropsRules } from '../../../../lib/rules/milvus/cr/props';
import { runRules } from '../../../../lib/diagnostics/run-rules';

function made(props: Partial<MilvusProps>): string | undefined {
  return thrown(
    () => new Milvus(new Chart(new App(), 'qs'), 'my-release', { tracing: MilvusTracing.none(), ...props }),
  );
}

function problems(config: JsonObject, operator = MilvusOperatorVersion.V1_3_8, restart = true): string[] {
  return runRules(milvusPropsRules, { config, operator, restart }, 'x').map(say);
}

describe('MLV152', () => {
  test('reports trace settings', () => {
    expect(['trace', 'Trace', 'trace.exporter', 'TRACE.otlp'].map((key) => made({ config: { [key]: {} } })))
      .toMatchInlineSnapshot(`
      MLV152 qs/my-release config.trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV152 qs/my-release config.Trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV152 qs/my-release config.trace.exporter: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV152 qs/my-release config.TRACE.otlp: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
    `);
  });

  test('other settings pass', () => {
    expect(problems({ log: { level: 'debug' }, traceLog: { traceLevel: 0 } })).toEqual([]);
  });
});

describe('MLV153', () => {
  test('reports NaN', () => {
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

  test('reports invalid versions of the operator', () => {
    expect(['1.3', 'v1.3.8', '', 'latest'].map((operator) => made({ operatorVersion: of(operator, '2.6.11') })))
      .toMatchInlineSnapshot(`
      MLV156 qs/my-release operator.operator: invalid version '1.3': must have three numbers, without v. It is treated as a version that restarts pods. Use a version such as '1.3.8'.
      MLV156 qs/my-release operator.operator: invalid version 'v1.3.8': must have three numbers, without v. It is treated as a version that restarts pods. Use a version such as '1.3.8'.
      MLV156 qs/my-release operator.operator: invalid version '': must have three numbers, without v. It is treated as a version that restarts pods. Use a version such as '1.3.8'.
      MLV156 qs/my-release operator.operator: invalid version 'latest': must have three numbers, without v. It is treated as a version that restarts pods. Use a version such as '1.3.8'.
    `);
  });

  test('reports invalid versions of Milvus', () => {
    expect(['2.6', 'v2.6.11', '', '2.6.x'].map((milvus) => made({ operatorVersion: of('1.3.8', milvus) })))
      .toMatchInlineSnapshot(`
      MLV156 qs/my-release operator.milvus: invalid version '2.6': must have three numbers, without v. No image has this tag, and the newest Milvus is assumed. Use a version such as '2.6.11'.
      MLV156 qs/my-release operator.milvus: invalid version 'v2.6.11': must have three numbers, without v. No image has this tag, and the newest Milvus is assumed. Use a version such as '2.6.11'.
      MLV156 qs/my-release operator.milvus: invalid version '': must have three numbers, without v. No image has this tag, and the newest Milvus is assumed. Use a version such as '2.6.11'.
      MLV156 qs/my-release operator.milvus: invalid version '2.6.x': must have three numbers, without v. No image has this tag, and the newest Milvus is assumed. Use a version such as '2.6.11'.
    `);
  });

  test('versions pass', () => {
    expect(problems({}, of('1.4.0-rc1', '2.6.20-dev'))).toEqual([]);
    expect(made({ operatorVersion: of('1.4.0', '2.6.20') })).toBeUndefined();
  });
});

describe('MLV154', () => {
  test('an operator that never restarts', () => {
    expect(made({ operatorVersion: MilvusOperatorVersion.V1_3_2 })).toMatchInlineSnapshot(
      `MLV154 qs/my-release rollout: 'restart' is not supported by operator 1.3.2. The operator overwrites updateConfigMapOnly with true and restarts no pod: changed trace settings may not reach Milvus. Use operator 1.3.6 or newer, or MilvusRollout.CONFIG_MAP_ONLY and restart the pods yourself.`,
    );
  });

  test('an operator that restarts, or a rollout without restart, passes', () => {
    expect(problems({}, MilvusOperatorVersion.V1_3_6)).toEqual([]);
    expect(
      made({ operatorVersion: MilvusOperatorVersion.V1_3_2, rollout: MilvusRollout.CONFIG_MAP_ONLY }),
    ).toBeUndefined();
  });
});
