import { check, inMemory } from '../../../support/jaeger-v2';

function sampling(...policies: readonly unknown[]) {
  return settings({ policies });
}

function settings(tail_sampling: unknown) {
  return inMemory({
    processors: { tail_sampling },
    service: { pipelines: { traces: { processors: ['tail_sampling'] } } },
  });
}

const ALL = { name: 'all', type: 'always_sample' };

describe('JVT038', () => {
  test('types that the processor does not know, at any depth', () => {
    expect([
      ...check('JVT038', sampling({ name: 'a', type: 'always' }, { name: 'b', type: 'Latency' }, { name: 'c' })),
      ...check('JVT038', sampling({ name: 'a', type: 'and', and: { and_sub_policy: [{ type: 'error' }] } })),
      ...check('JVT038', sampling({ name: 'a', type: 'not', not: { not_sub_policy: { type: 'x' } } })),
      ...check('JVT038', sampling({ name: 'a', type: 'trace_flags' }), { version: '2.13.0' }),
    ]).toMatchInlineSnapshot(`
      JVT038 config.yaml processors.tail_sampling.policies[0].type: unknown policy 'always'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of always_sample, latency, numeric_attribute, probabilistic, status_code, string_attribute, rate_limiting, composite, and, drop, span_count, trace_state, boolean_attribute, ottl_condition, not, bytes_limiting, trace_flags.
      JVT038 config.yaml processors.tail_sampling.policies[1].type: unknown policy 'Latency'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Did you mean 'latency'?
      JVT038 config.yaml processors.tail_sampling.policies[2].type: missing. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of always_sample, latency, numeric_attribute, probabilistic, status_code, string_attribute, rate_limiting, composite, and, drop, span_count, trace_state, boolean_attribute, ottl_condition, not, bytes_limiting, trace_flags.
      JVT038 config.yaml processors.tail_sampling.policies[0].and.and_sub_policy[0].type: unknown policy 'error'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of always_sample, latency, numeric_attribute, probabilistic, status_code, string_attribute, rate_limiting, composite, and, drop, span_count, trace_state, boolean_attribute, ottl_condition, not, bytes_limiting, trace_flags.
      JVT038 config.yaml processors.tail_sampling.policies[0].not.not_sub_policy.type: unknown policy 'x'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of always_sample, latency, numeric_attribute, probabilistic, status_code, string_attribute, rate_limiting, composite, and, drop, span_count, trace_state, boolean_attribute, ottl_condition, not, bytes_limiting, trace_flags.
      JVT038 config.yaml processors.tail_sampling.policies[0].type: unknown policy 'trace_flags'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of always_sample, latency, numeric_attribute, probabilistic, status_code, string_attribute, rate_limiting, composite, and, drop, span_count, trace_state, boolean_attribute, ottl_condition.
    `);
  });

  test.each([ALL, { name: 'a', type: 'bytes_limiting' }, { name: 'a', type: '${env:TYPE}' }, 'x'])(
    '%j passes',
    (policy) => {
      expect(check('JVT038', sampling(policy))).toEqual([]);
    },
  );
});

describe('JVT039', () => {
  test('no name, and one twice', () => {
    expect(check('JVT039', sampling({ type: 'always_sample' }, { name: '', type: 'always_sample' }, ALL, ALL)))
      .toMatchInlineSnapshot(`
      JVT039 config.yaml processors.tail_sampling.policies[0].name: missing. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Give each policy its own name.
      JVT039 config.yaml processors.tail_sampling.policies[1].name: missing. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Give each policy its own name.
      JVT039 config.yaml processors.tail_sampling.policies[3].name: duplicate policy 'all'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Give each policy its own name.
    `);
  });

  test('policies within others, and those of another processor, pass', () => {
    const and = { and_sub_policy: [{ type: 'always_sample' }, ALL, ALL] };
    expect(check('JVT039', sampling({ name: 'a', type: 'and', and }))).toEqual([]);
    const processors = { tail_sampling: { policies: [ALL] }, 'tail_sampling/2': { policies: [ALL] } };
    const service = { pipelines: { traces: { processors: ['tail_sampling', 'tail_sampling/2'] } } };
    expect(check('JVT039', inMemory({ processors, service }))).toEqual([]);
  });
});

describe('JVT040', () => {
  function codes(status_codes: unknown) {
    return sampling({ name: 'a', type: 'status_code', status_code: { status_codes } });
  }

  test('no codes, and unknown ones', () => {
    expect([undefined, [], ['error', 'FAILED', 'OK']].flatMap((each) => check('JVT040', codes(each))))
      .toMatchInlineSnapshot(`
      JVT040 config.yaml processors.tail_sampling.policies[0].status_code.status_codes: missing. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Set it, such as to ['ERROR'].
      JVT040 config.yaml processors.tail_sampling.policies[0].status_code.status_codes: missing. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Set it, such as to ['ERROR'].
      JVT040 config.yaml processors.tail_sampling.policies[0].status_code.status_codes[0]: unknown status code 'error'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Did you mean 'ERROR'?
      JVT040 config.yaml processors.tail_sampling.policies[0].status_code.status_codes[1]: unknown status code 'FAILED'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of OK, ERROR, UNSET.
    `);
  });

  test('the codes, variables, and other policies pass', () => {
    expect(check('JVT040', codes(['OK', 'ERROR', 'UNSET', '${env:CODE}']))).toEqual([]);
    expect(check('JVT040', sampling({ ...ALL, status_code: { status_codes: ['error'] } }))).toEqual([]);
  });
});

describe('JVT041', () => {
  function percentage(sampling_percentage: unknown) {
    return sampling({ name: 'a', type: 'probabilistic', probabilistic: { sampling_percentage } });
  }

  test('numbers out of range, and none', () => {
    expect([150, -1, undefined].flatMap((each) => check('JVT041', percentage(each)))).toMatchInlineSnapshot(`
      JVT041 config.yaml processors.tail_sampling.policies[0].probabilistic.sampling_percentage: 150 must be a number from 0 to 100 (percent). The policy keeps every trace. Set a number such as 10.
      JVT041 config.yaml processors.tail_sampling.policies[0].probabilistic.sampling_percentage: -1 must be a number from 0 to 100 (percent). The policy keeps no trace. Set a number such as 10.
      JVT041 config.yaml processors.tail_sampling.policies[0].probabilistic.sampling_percentage: missing, and 0 by default. The policy keeps no trace. Set a number such as 10.
    `);
  });

  test.each([0, 0.1, 100, '${env:PERCENTAGE}', '10'])('%j passes', (each) => {
    expect(check('JVT041', percentage(each))).toEqual([]);
  });
});

describe('JVT042', () => {
  test('no policy', () => {
    expect([null, {}, { policies: [] }].flatMap((each) => check('JVT042', settings(each)))).toMatchInlineSnapshot(`
      JVT042 config.yaml processors.tail_sampling.policies: missing. Jaeger drops every trace silently. Add a policy, such as {name: all, type: always_sample}.
      JVT042 config.yaml processors.tail_sampling.policies: missing. Jaeger drops every trace silently. Add a policy, such as {name: all, type: always_sample}.
      JVT042 config.yaml processors.tail_sampling.policies: must not be empty. Jaeger drops every trace silently. Add a policy, such as {name: all, type: always_sample}.
    `);
  });

  test('a policy, and a processor that no pipeline uses, pass', () => {
    expect(check('JVT042', sampling(ALL))).toEqual([]);
    expect(check('JVT042', inMemory({ processors: { tail_sampling: null } }))).toEqual([]);
  });
});

describe('JVT043', () => {
  test('0, and null', () => {
    expect([0, null].flatMap((num_traces) => check('JVT043', settings({ num_traces, policies: [ALL] }))))
      .toMatchInlineSnapshot(`
      JVT043 config.yaml processors.tail_sampling.num_traces: 0 must be more than 0. Jaeger blocks senders or drops their traces. Set the most traces that wait for their decision, such as 50000.
      JVT043 config.yaml processors.tail_sampling.num_traces: null must be more than 0. Jaeger blocks senders or drops their traces. Set the most traces that wait for their decision, such as 50000.
    `);
  });

  test('a number, a variable, and none pass', () => {
    expect(
      [1, '${env:N}', undefined].flatMap((num_traces) => check('JVT043', settings({ num_traces, policies: [ALL] }))),
    ).toEqual([]);
  });
});
