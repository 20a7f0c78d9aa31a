import { isCredential, mayBeCredentialHeader, namesCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { COMPONENT_SECTIONS } from '../../../upstream/jaeger-v2/components';
import { ofConfig, SOURCE, withStorage } from './shared';

/** A credential that is plain text. */
interface Found {
  readonly path: string;
  /** Whether everybody knows it, because it is in public examples. */
  readonly isPublic: boolean;
}

/** Passwords of examples and defaults. */
const PUBLIC = ['admin', 'cassandra', 'changeme', 'default', 'elastic', 'jaeger', 'password'];

/** Mappings and lists whose entries are headers. */
const HEADERS = ['headers', 'custom_headers', 'response_headers', 'record_headers'];

/** The text of a value, or of what it is without its variable: `${env:PASSWORD:-secret}` is `secret`. */
function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}`;
  if (typeof value !== 'string') return undefined;
  const [, otherwise] = /^\$\{env:[^:}]*:-([^}]*)\}$/.exec(value.trim()) ?? [];
  return otherwise ?? value;
}

function isSecret(key: string, value: string, parent: JsonObject, isHeader: boolean): boolean {
  if (isCredential(key, value) || (key === 'inline' && value.includes(':') && !value.includes('${'))) return true;
  if (isHeader) {
    const name = key === 'value' ? valueAt(parent, 'name') : key;
    return typeof name === 'string' && mayBeCredentialHeader(name) && value.trim() !== '' && !value.includes('${');
  }
  return false;
}

function* below(path: string, value: unknown, isHeader: boolean): Iterable<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* entry(`${path}[${index}]`, '', item, {}, isHeader);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) yield* entry(`${path}.${key}`, key, item, value, isHeader);
}

function* entry(path: string, key: string, value: unknown, parent: JsonObject, isHeader: boolean): Iterable<Found> {
  const text = plainText(value);
  if (text !== undefined && isSecret(key, text, parent, isHeader)) {
    const isPublic = namesCredential(key) && (PUBLIC.includes(text) || text === parent.username);
    yield { path, isPublic };
  }
  yield* below(path, value, isHeader || HEADERS.includes(key));
}

const credentialsIn: (config: JsonObject) => readonly Found[] = once((config) =>
  COMPONENT_SECTIONS.flatMap((section) => [...below(section, objectAt(config, section), false)]),
);

/** Rules about credentials. No message repeats one. */
export const credentialRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT048',
    severity: Severity.ERROR,
    summary: 'the configuration contains no credential as plain text',
    see: 'https://opentelemetry.io/docs/collector/configuration/#environment-variables',
    example: () =>
      ofConfig(
        withStorage({
          elasticsearch: {
            server_urls: ['http://elasticsearch:9200'],
            auth: { basic: { username: 'jaeger', password: '...' } },
          },
        }),
      ),
    *check(subject): Iterable<Finding> {
      if (subject.isSecret === true) return;
      for (const { path, isPublic } of credentialsIn(subject.config)) {
        if (isPublic) continue;
        yield {
          path: placeIn(subject, path),
          problem: 'credential in plain text.',
          effect: 'Anyone who can read the configuration or the repository can use it.',
          fix: 'Put it in a Secret, pass it to the pod as an environment variable, and write ${env:VARIABLE} here.',
        };
      }
    },
  },
  {
    code: 'JVT049',
    severity: Severity.WARNING,
    summary: 'no password is one of the defaults that everybody knows',
    see: `${SOURCE}/cmd/jaeger/config-cassandra.yaml`,
    example: () =>
      ofConfig(
        withStorage({
          cassandra: {
            connection: {
              servers: ['cassandra:9042'],
              auth: { basic: { username: 'cassandra', password: 'cassandra' } },
            },
          },
        }),
      ),
    *check(subject): Iterable<Finding> {
      for (const { path, isPublic } of credentialsIn(subject.config)) {
        if (!isPublic) continue;
        yield {
          path: placeIn(subject, path),
          problem: 'is a default password, in plain text.',
          effect: 'Anyone who reaches the server can read all traces.',
          fix: 'Change it on the server, put it in a Secret, and write ${env:VARIABLE} here.',
        };
      }
    },
  },
];
