import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE, USER_YAML } from '../../../upstream/milvus';
import { isTraceKey } from '../user-yaml-text';
import { userYamlOf } from '../user-yaml';

/** Keys, in lower case and without separators, whose values open doors. */
const KEY =
  /(passwords?|passwd|passphrase|apikey|secretaccesskey|accesskeyid|accesskeysecret|authparams|keyjson|credentialjson|connectionstring)$|^(secretkey|accesskey|token|[a-z]+token)$/;

/** The same for environment variables, which begin with whose it is. */
const VARIABLE = /(password|passwd|secret|token|apikey|accesskey|secretkey|accesskeyid|credentials?)$/;

const IN_TEXT = /:\/\/[^\s/@:]*:[^\s/@]+@|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** A line of a text or a comment that says what a credential is. */
const LINE = /(password|passwd|secret_?(access_?)?key|token|api_?key)["']?\s*[:=]\s*["']?[^\s"'$<{]{3,}/i;

/** What the chart itself and its parts have as a default, for everybody to read. */
const DEMO: ReadonlySet<unknown> = new Set(['minioadmin']);

/** Values of a release that are to be written to a file. */
export interface KeptValues {
  readonly values: JsonObject;
  /** The text of the file, for its comments. */
  readonly text: string;
}

interface Credential {
  readonly path: string;
  readonly value: unknown;
  /** Whether it is an entry of a list, which helm takes whole. */
  readonly inList: boolean;
}

/** No adopted value is a credential: the file is committed. The messages never repeat what they found. */
export const committedValuesRules: readonly Rule<KeptValues>[] = [
  {
    code: 'MLV164',
    severity: Severity.ERROR,
    summary: 'no credential stands in the values of an adopted release, which are committed',
    example: kept({ externalS3: { enabled: true, secretKey: '...' } }),
    *check({ values }): Iterable<Finding> {
      for (const { path, fix } of found(values)) yield { ...LITERAL, path, fix };
    },
  },
  {
    code: 'MLV072',
    severity: Severity.WARNING,
    summary: 'no comment and no text in the values of an adopted release says what a credential is',
    example: kept({ log: { level: 'info' } }, '# api_key: ...\nlog:\n  level: info\n'),
    *check({ values, text }): Iterable<Finding> {
      for (const { where, line } of linesOf(values, text)) {
        if (!LINE.test(line)) continue;
        yield {
          path: where,
          rule: 'looks as if it held a credential',
          consequence: 'the values are committed, and everybody who may read the repository could use it',
          fix: 'Remove it, or accept the warning where it is none',
        };
      }
    },
  },
];

/** The same where the user says where the file goes. */
export const writtenValuesRules: readonly Rule<KeptValues>[] = [
  {
    code: 'MLV070',
    severity: Severity.WARNING,
    summary: 'values with a credential in them are not committed',
    example: kept({ externalS3: { enabled: true, secretKey: '...' } }),
    *check({ values }): Iterable<Finding> {
      for (const { path } of found(values)) {
        yield { ...LITERAL, path, fix: "Do not commit the file, or use the chart's existingSecret" };
      }
    },
  },
];

const LITERAL = {
  rule: 'is a credential',
  consequence: 'in a committed file everybody who may read the repository could use it',
};

function kept(values: JsonObject, text = ''): KeptValues {
  return { values, text };
}

function* found(values: JsonObject): Iterable<{ readonly path: string; readonly fix: string }> {
  for (const { path, value, inList } of credentialsIn(values)) {
    if (DEMO.has(value)) continue;
    if (inList) yield { path, fix: 'Take it from a Secret, with valueFrom.secretKeyRef' };
    else if (hasNull(values)) {
      yield {
        path,
        fix: 'Move it to a second values file that is not committed, and give that with another -f at each upgrade',
      };
    } else {
      yield { path, fix: "Delete it here: the release keeps its own at an upgrade; or use the chart's existingSecret" };
    }
  }
  const { tree } = userYamlOf(values);
  for (const { path } of credentialsIn(withoutTrace(tree))) {
    const variable = path.replace(/[.[\]/]+/g, '_').toUpperCase();
    const fix = `Put it into a Secret, and into extraEnv of each component as ${variable}: that wins over ${USER_YAML}`;
    yield { path: `extraConfigFiles["${USER_YAML}"] ${path}`, fix };
  }
}

/** Whether there is a null, which helm 3 loses when it reuses values. */
export function hasNull(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  return isObject(value) && Object.values(value).some(hasNull);
}

function withoutTrace(tree: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !isTraceKey(key)));
}

function* credentialsIn(value: unknown, path = '', key = '', inList = false): Iterable<Credential> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* credentialsIn(entry, `${path}[${index}]`, key, true);
  } else if (isObject(value)) {
    if (isVariable(value)) yield { path: `${path}.value`, value: value.value, inList: true };
    for (const [name, below] of Object.entries(value)) {
      yield* credentialsIn(below, path === '' ? name : `${path}.${name}`, name, inList);
    }
  } else if (
    isSecret(value) &&
    (typeof value === 'string' || /passw/i.test(key)) &&
    (KEY.test(squash(key)) || IN_TEXT.test(String(value)))
  ) {
    yield { path, value, inList };
  }
}

/** An entry of a container's environment that says a credential. */
function isVariable(entry: JsonObject): boolean {
  const name = stringAt(entry, 'name');
  if (name === undefined || !isSecret(entry.value) || IN_TEXT.test(String(entry.value))) return false;
  if (name === OTLP_HEADERS_VARIABLE) return /auth|token|key|secret|password/i.test(decoded(String(entry.value)));
  return VARIABLE.test(squash(name));
}

function decoded(headers: string): string {
  return headers.includes('{') ? headers : Buffer.from(headers, 'base64').toString('utf8');
}

/** Whether a value says something itself, and does not point to where that stands. */
function isSecret(value: unknown): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && value !== '' && !/^\$[({].*[)}]$/.test(value);
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}

/** Comments of the values, and the lines of the texts in them with their comments. */
function* linesOf(values: JsonObject, text: string): Iterable<{ readonly where: string; readonly line: string }> {
  for (const [index, line] of text.split('\n').entries()) {
    const comment = /(?:^|\s)#.*/.exec(line)?.[0];
    if (comment !== undefined) yield { where: `the comment in line ${index + 1}`, line: comment };
  }
  for (const { path, content } of textsIn({ ...values, extraConfigFiles: {} })) {
    for (const line of content.split('\n')) yield { where: path, line };
  }
}

function* textsIn(value: unknown, path = ''): Iterable<{ readonly path: string; readonly content: string }> {
  if (typeof value === 'string' && value.includes('\n')) yield { path, content: value };
  const entries = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
  for (const [key, below] of entries) {
    yield* textsIn(below, typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
  }
}
