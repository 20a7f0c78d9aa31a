import { releaseAtLeast } from '../version-order';

/** The types of policies in every listed version. */
const ALWAYS = [
  ...['always_sample', 'latency', 'numeric_attribute', 'probabilistic', 'status_code', 'string_attribute'],
  ...['rate_limiting', 'composite', 'and', 'drop', 'span_count', 'trace_state', 'boolean_attribute', 'ottl_condition'],
];

/** Those that 2.20.0 has, and 2.13.0 does not. */
const NEWER = ['not', 'bytes_limiting', 'trace_flags'];

/** The status codes of a policy; case counts. */
export const STATUS_CODES = ['OK', 'ERROR', 'UNSET'];

/**
 * The types of policies that a version has; of versions between the two that were compared, all that either has.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor/config.go
 */
export function policyTypes(version: string): readonly string[] {
  return releaseAtLeast(version, '2.14.0') ? [...ALWAYS, ...NEWER] : ALWAYS;
}
