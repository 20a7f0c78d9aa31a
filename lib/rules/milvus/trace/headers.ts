import { mayBeCredentialHeader } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { fromBase64, toBase64 } from '../../../kubernetes/base64';
import { isObject, valueAt } from '../../../kubernetes/json';
import { quote } from '../../../diagnostics/report';
import { OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { subject, type TraceSubject, withSetting } from './subject';

const BASE64 = 'base64 of a JSON object such as {"x-scope-orgid":"team-a"}.';

/** Rules over `trace.otlp.headers`. No message repeats a value: it may be a credential. */
export const headerRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV018',
    severity: Severity.ERROR,
    summary: 'trace.otlp.headers is base64 of a JSON object of strings',
    see: 'https://github.com/milvus-io/milvus/pull/43211',
    example: () => subject({ exporter: 'otlp', otlp: { headers: 'x-scope-orgid=team-a' } }),
    when: withSetting('otlp', 'headers'),
    *check({ trace }): Iterable<Finding> {
      const headers = valueAt(trace, 'otlp', 'headers');
      const problem = problemOf(headers);
      if (problem === undefined) return;
      yield {
        path: 'trace.otlp.headers',
        problem,
        effect: 'Milvus sends no headers, and the backend rejects the spans or stores them elsewhere.',
        fix: `Write ${BASE64}`,
        fixInCode: `Use OtlpHeaders.of, or write ${BASE64}`,
      };
    },
  },
  {
    code: 'MLV019',
    severity: Severity.ERROR,
    summary: 'trace.otlp.headers contain no credential',
    see: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    example: () => subject({ exporter: 'otlp', otlp: { headers: encoded({ authorization: '...' }) } }),
    when: withSetting('otlp', 'headers'),
    *check({ trace }): Iterable<Finding> {
      for (const name of credentialHeaders(valueAt(trace, 'otlp', 'headers'))) {
        yield {
          path: 'trace.otlp.headers',
          problem: `contains the header '${name}', which looks like a credential.`,
          effect: 'Anyone who can read the ConfigMap or the repository can use it.',
          fix: `Put the headers into a Secret, and set the variable ${OTLP_HEADERS_VARIABLE} of each component from it.`,
          fixInCode: `Put the headers into a Secret and use OtlpHeaders.fromSecret, which sets ${OTLP_HEADERS_VARIABLE}.`,
        };
      }
    },
  },
  {
    code: 'MLV034',
    severity: Severity.WARNING,
    summary: 'trace.otlp.headers are set for the exporter otlp only',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/tracer/tracer.go',
    example: () => subject({ exporter: 'jaeger', otlp: { headers: encoded({ 'x-scope-orgid': 'team-a' }) } }),
    when: withSetting('otlp', 'headers'),
    *check({ trace }): Iterable<Finding> {
      const headers = valueAt(trace, 'otlp', 'headers');
      const exporter = valueAt(trace, 'exporter');
      if (headers === '' || headers === null || exporter === 'otlp' || exporter === undefined) return;
      yield {
        path: 'trace.otlp.headers',
        problem: `has no effect with the exporter ${quote(exporter)}.`,
        effect: 'Only the exporter otlp sends headers.',
        fix: 'Use the exporter otlp, or remove the headers.',
      };
    },
  },
];

/** Names of the headers that look like credentials, in a text that Milvus reads. */
export function credentialHeaders(text: unknown): readonly string[] {
  const headers = decoded(text);
  return isObject(headers) ? Object.keys(headers).filter(mayBeCredentialHeader) : [];
}

/** The form that Milvus documents. */
function encoded(headers: Readonly<Record<string, string>>): string {
  return toBase64(JSON.stringify(headers));
}

function problemOf(headers: unknown): string | undefined {
  if (headers === '' || headers === null) return undefined;
  if (typeof headers !== 'string') return 'must be text.';
  const record = decoded(headers);
  if (!isObject(record)) return 'must be base64 of a JSON object.';
  const [name] = Object.entries(record).find(([, value]) => typeof value !== 'string') ?? [];
  return name === undefined ? undefined : `the value of the header '${name}' must be text.`;
}

/** The headers in a text: Milvus documents base64, in which Go ignores line breaks, and falls back to plain JSON. */
function decoded(written: unknown): unknown {
  if (typeof written !== 'string') return undefined;
  const headers = written.replace(/[\r\n]/g, '');
  const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(headers);
  try {
    return JSON.parse(isBase64 ? fromBase64(headers) : headers);
  } catch {
    return undefined;
  }
}
