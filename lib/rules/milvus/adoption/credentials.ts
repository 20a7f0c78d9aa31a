import { saysCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject } from '../../../kubernetes/json';
import { USER_YAML } from '../../../upstream/milvus';
import { variableOf } from '../../../upstream/milvus-settings';
import { credentialsIn } from '../shared/credentials';
import { userYamlOf, withoutTrace } from '../../../models/user-yaml/user-yaml';
import { hasNull } from '../../../models/milvus-values/values';

/** Values of a release that are written to a file. */
export interface KeptValues {
  readonly values: JsonObject;
  /** The text of the file, for its comments. */
  readonly text: string;
}

/** Adopted values contain no credentials: the file is committed. Messages never repeat what they found. */
export const committedValuesRules: readonly Rule<KeptValues>[] = [
  {
    code: 'MLV164',
    severity: Severity.ERROR,
    summary: 'the values of an existing release, which are committed, contain no credentials',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => kept({ externalS3: { enabled: true, secretKey: '...' } }),
    *check({ values }): Iterable<Finding> {
      for (const { path, fix } of found(values)) yield { ...LITERAL, path, fix };
    },
  },
  {
    code: 'MLV072',
    severity: Severity.WARNING,
    summary: 'comments and texts in the values of an existing release contain no credentials',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => kept({ log: { level: 'info' } }, '# api_key: ...\nlog:\n  level: info\n'),
    *check({ values, text }): Iterable<Finding> {
      for (const { where, line } of linesOf(values, text)) {
        if (!saysCredential(line)) continue;
        yield {
          path: where,
          problem: 'looks like a credential.',
          effect: 'The values are committed, so anyone who can read the repository can use it.',
          fix: 'Remove it, or accept the warning if it is not a credential.',
        };
      }
    },
  },
];

/** The same if the user chooses where the file is written. */
export const writtenValuesRules: readonly Rule<KeptValues>[] = [
  {
    code: 'MLV070',
    severity: Severity.WARNING,
    summary: 'values that contain a credential are not committed',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => kept({ externalS3: { enabled: true, secretKey: '...' } }),
    *check({ values }): Iterable<Finding> {
      for (const { path } of found(values)) {
        yield { ...LITERAL, path, fix: "Do not commit the file, or use the chart's existingSecret." };
      }
    },
  },
];

const LITERAL = {
  problem: 'credential in plain text.',
  effect: 'Anyone who can read the committed file can use it.',
};

function kept(values: JsonObject, text = ''): KeptValues {
  return { values, text };
}

function* found(values: JsonObject): Iterable<{ readonly path: string; readonly fix: string }> {
  const { tree } = userYamlOf(values);
  for (const { path, inList } of credentialsIn(values, '', tree)) {
    if (inList) yield { path, fix: 'Read it from a Secret, with valueFrom.secretKeyRef.' };
    else if (hasNull(values)) {
      yield {
        path,
        fix: 'Move it to a second values file that is not committed, and pass that file with another -f at each upgrade.',
      };
    } else {
      yield {
        path,
        fix: "Delete it here: the release keeps its value on upgrade. Or use the chart's existingSecret.",
      };
    }
  }
  for (const { path } of credentialsIn(withoutTrace(tree), '', values)) {
    const fix = `Put it in a Secret, and set ${variableOf(path)} from it in extraEnv of each component: that overrides ${USER_YAML}.`;
    yield { path: `extraConfigFiles["${USER_YAML}"] ${path}`, fix };
  }
}

/** Comments of the values, and the lines of the texts in them with their comments. */
function* linesOf(values: JsonObject, text: string): Iterable<{ readonly where: string; readonly line: string }> {
  for (const [index, line] of text.split('\n').entries()) {
    const start = /(?:^|\s)#/.exec(line)?.index;
    if (start !== undefined) yield { where: `the comment in line ${index + 1}`, line: line.slice(start) };
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
