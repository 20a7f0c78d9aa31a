import { check } from '../../../support/jaeger-v2-collector';

describe('JVT119', () => {
  test('unmanaged', () => {
    expect(check('JVT119', { managementState: 'unmanaged' })).toMatchInlineSnapshot(
      `JVT119 production/jaeger spec.managementState: 'unmanaged' makes the operator ignore this CR. Nothing is created, and no change takes effect. Use 'managed', or remove it.`,
    );
  });

  test('managed passes', () => {
    expect(check('JVT119')).toEqual([]);
    expect(check('JVT119', { managementState: undefined })).toEqual([]);
  });
});

describe('JVT120', () => {
  test('automatic, and the default', () => {
    expect(check('JVT120', { upgradeStrategy: 'automatic' })).toMatchInlineSnapshot(
      `JVT120 production/jaeger spec.upgradeStrategy: 'automatic' lets each new release of the operator rewrite spec.config. Jaeger may reject what is for the OpenTelemetry Collector, and GitOps tools report drift. Set 'none'.`,
    );
    expect(check('JVT120', { upgradeStrategy: undefined })).toMatchInlineSnapshot(
      `JVT120 production/jaeger spec.upgradeStrategy: missing: the default lets each new release of the operator rewrite spec.config. Jaeger may reject what is for the OpenTelemetry Collector, and GitOps tools report drift. Set 'none'.`,
    );
  });

  test('none passes', () => {
    expect(check('JVT120')).toEqual([]);
  });
});
