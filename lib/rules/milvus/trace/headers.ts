import { mayBeCredentialHeader } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { fromBase64, toBase64 } from '../../../kubernetes/base64';
import { isObject, valueAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { subject, type TraceSubject, withSetting } from './subject';

const FIX = 'Write base64 of a JSON object like {"x-scope-orgid":"team-a"}';
const TYPED = 'Give a record to OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}';

/** Rules over `trace.otlp.headers`. None repeats a value: it may be a credential. */
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
      const rule = problemOf(headers);
      if (rule === undefined) return;
      yield {
        path: 'trace.otlp.headers',
        problem: rule,
        effect: 'Milvus would send no header at all, and the backend refuses the spans or files them elsewhere.',
        fix: FIX,
        fixInCode: TYPED,
      };
    },
  },
  {
    code: 'MLV019',
    severity: Severity.ERROR,
    summary: 'no credential stands in trace.otlp.headers',
    see: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    example: () => subject({ exporter: 'otlp', otlp: { headers: encoded({ authorization: '...' }) } }),
    when: withSetting('otlp', 'headers'),
    *check({ trace }): Iterable<Finding> {
      for (const name of credentialHeaders(valueAt(trace, 'otlp', 'headers'))) {
        yield {
          path: 'trace.otlp.headers',
          problem: `holds '${name}', which looks like a credential.`,
          effect: 'Everybody who may read the ConfigMap, or the repository, could use it.',
          fix: `Put the headers into a Secret, and from there into the variable ${OTLP_HEADERS_VARIABLE} of each component.`,
          fixInCode: `Put the headers into a Secret and use OtlpHeaders.fromSecret: they come by ${OTLP_HEADERS_VARIABLE}`,
        };
      }
    },
  },
  {
    code: 'MLV034',
    severity: Severity.WARNING,
    summary: 'trace.otlp.headers are only sent by the exporter otlp',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/tracer/tracer.go',
    example: () => subject({ exporter: 'jaeger', otlp: { headers: encoded({ 'x-scope-orgid': 'team-a' }) } }),
    when: withSetting('otlp', 'headers'),
    *check({ trace }): Iterable<Finding> {
      const headers = valueAt(trace, 'otlp', 'headers');
      const exporter = valueAt(trace, 'exporter');
      if (headers === '' || exporter === 'otlp' || exporter === undefined) return;
      yield {
        path: 'trace.otlp.headers',
        problem: `is set, but the exporter is ${JSON.stringify(exporter)}`,
        effect: 'Milvus sends no header with it.',
        fix: 'Use the exporter otlp, or remove the headers.',
      };
    },
  },
];

/** Names of headers that look like credentials, in the form that Milvus reads. */
export function credentialHeaders(text: unknown): readonly string[] {
  const headers = decoded(text);
  return isObject(headers) ? Object.keys(headers).filter(mayBeCredentialHeader) : [];
}

/** As Milvus wants them. */
function encoded(headers: Readonly<Record<string, string>>): string {
  return toBase64(JSON.stringify(headers));
}

function problemOf(headers: unknown): string | undefined {
  if (headers === '') return undefined;
  if (typeof headers !== 'string') return 'is no text';
  const record = decoded(headers);
  if (!isObject(record)) return 'is not base64 of a JSON object';
  const [name] = Object.entries(record).find(([, value]) => typeof value !== 'string') ?? [];
  return name === undefined ? undefined : `has a value that is no text, at '${name}'`;
}

/** What is in the headers: base64 is what Milvus documents; it falls back to plain JSON. */
function decoded(headers: unknown): unknown {
  if (typeof headers !== 'string') return undefined;
  const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(headers);
  try {
    return JSON.parse(isBase64 ? fromBase64(headers) : headers);
  } catch {
    return undefined;
  }
}
