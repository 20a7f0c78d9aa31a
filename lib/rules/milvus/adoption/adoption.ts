import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEqual } from '../../../kubernetes/equal';
import type { JsonObject } from '../../../kubernetes/json';
import { readYaml, repeatedKeys } from '../../../kubernetes/yaml-reader';
import { OTLP_HEADERS_VARIABLE, USER_YAML } from '../../../upstream/milvus';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import type { MilvusReleaseSubject } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import { componentsOf, envOf } from '../../../models/milvus-values/values';
import { adopt, type AdoptionSubject, placeIn, shownTrace } from '../../../adoption/adoption';
import { userYamlText } from '../../../adoption/values-text';
import { milvusReleaseRules } from '../release/rules';

const USER_YAML_PATH = `extraConfigFiles["${USER_YAML}"]`;

/** What the examples have in common. */
function example(text: string): AdoptionSubject {
  return {
    source: 'current.yaml',
    text,
    trace: { exporter: 'jaeger', sampleFraction: 0.05, jaeger: { url: 'http://jaeger-collector:14268/api/traces' } },
    replaceTrace: false,
    command: 'helm get values my-release -n default -o yaml',
  };
}

/** Rules over the values of an existing release, and over the merge of trace settings into them. */
export const adoptionRules: readonly Rule<AdoptionSubject>[] = [
  {
    code: 'MLV160',
    severity: Severity.ERROR,
    summary: 'the values of an existing release are what helm get values prints',
    see: 'https://helm.sh/docs/helm/helm_get_values/',
    example: () => example('COMPUTED VALUES:\nlog:\n  level: info\n'),
    *check(subject): Iterable<Finding> {
      const { unreadable } = adopt(subject);
      if (unreadable === undefined) return;
      yield {
        where: placeIn(subject.source, unreadable.position),
        path: 'values',
        problem: `${unreadable.what}.`,
        effect: 'These are not the values that the release has.',
        fix: `Save them again with \`${subject.command}\`.`,
      };
    },
  },
  {
    code: 'MLV161',
    severity: Severity.ERROR,
    summary: 'the values of an existing release, and their user.yaml, have no duplicate keys',
    see: 'https://yaml.org/spec/1.2.2/',
    example: () => example('log:\n  level: info\nlog:\n  level: debug\n'),
    *check(subject): Iterable<Finding> {
      const { before } = adopt(subject);
      if (before?.parsed === undefined) return;
      const { above, parsed, tree } = before;
      const rest = { effect: 'The last one silently wins.', fix: 'Remove one of the two.' };
      for (const { key, first, second } of repeatedKeys(parsed)) {
        const where = placeIn(subject.source, { ...second, line: second.line + above });
        yield { where, path: key, problem: `duplicate key, first set in line ${first.line + above}.`, ...rest };
      }
      const [inner] = userYamlOf(tree).problem === undefined ? readYaml(userYamlText(tree) ?? '') : [];
      for (const { key, first, second } of inner === undefined ? [] : repeatedKeys(inner)) {
        const problem = `duplicate key, set in lines ${first.line} and ${second.line} of that text.`;
        yield { where: subject.source, path: `${USER_YAML_PATH} ${key}`, problem, ...rest };
      }
    },
  },
  {
    code: 'MLV162',
    severity: Severity.ERROR,
    summary: 'trace settings that an existing release already has are replaced on request only',
    example: () =>
      example('extraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: stdout\n      sampleFraction: 1\n'),
    *check(subject): Iterable<Finding> {
      const { existing } = adopt(subject);
      if (existing === undefined) return;
      yield {
        where: subject.source,
        path: `${USER_YAML_PATH} trace`,
        problem: `already set to ${shownTrace(existing)}.`,
        effect: 'Adding tracing replaces them.',
        fix: 'Set replaceTrace: true (on the command line --replace-trace) to replace them.',
      };
    },
  },
  {
    code: 'MLV163',
    severity: Severity.ERROR,
    summary: 'the values of an existing release can get trace settings without a change to any other line',
    example: () => example('files: &files\n  user.yaml: |\n    log: {}\nextraConfigFiles: *files\n'),
    *check(subject): Iterable<Finding> {
      const { unchangeable, before } = adopt(subject);
      if (unchangeable === undefined || before === undefined) return;
      const { position, what } = unchangeable;
      yield {
        where: placeIn(
          subject.source,
          position === undefined ? undefined : { ...position, line: position.line + before.above },
        ),
        path: 'extraConfigFiles',
        problem: `${what}.`,
        effect: 'Tracing cannot be added without changing unrelated lines.',
        fix: `Write it as a block, as \`${subject.command}\` does.`,
      };
    },
  },
];

/** Rules over an existing release: those of any release, except that credentials in its values have their own rules. */
export const existingReleaseRules: readonly Rule<MilvusReleaseSubject>[] = milvusReleaseRules.filter(
  ({ code }) => code !== 'MLV114' && code !== 'MLV115',
);

/** An existing release, and what tracing needs in the environment of its components. */
export interface AdoptedEnvironment {
  readonly chart: MilvusChartVersion;
  readonly values: JsonObject;
  readonly env: readonly JsonObject[];
}

/** Rules over what an adoption cannot add, since it leaves everything but `user.yaml` alone. */
export const adoptedEnvironmentRules: readonly Rule<AdoptedEnvironment>[] = [
  {
    code: 'MLV165',
    severity: Severity.ERROR,
    summary: 'headers from a Secret are in the environment of each component of an existing release',
    see: 'https://github.com/milvus-io/milvus/pull/43211',
    example: () => ({
      chart: MilvusChartVersion.NEWEST,
      values: { cluster: { enabled: false } },
      env: [{ name: OTLP_HEADERS_VARIABLE, valueFrom: { secretKeyRef: { name: 'otlp', key: 'headers' } } }],
    }),
    *check({ chart, values, env }): Iterable<Finding> {
      for (const component of componentsOf({ chart, values })) {
        const present = envOf(values, component);
        for (const entry of env) {
          if (present.some((one) => isEqual(one, entry))) continue;
          yield {
            path: `${component}.extraEnv`,
            problem: `missing entry ${JSON.stringify(entry)}.`,
            effect: 'An existing release keeps its values, so this component sends its spans without the headers.',
            fix: 'Add the entry to the values.',
          };
        }
      }
    },
  },
];

/** The file with the values of a release. */
export interface ValuesFile {
  /** Its name as it was given. */
  readonly file: string;
  /** A clause about why it cannot be read: `does not exist`. @default - it can be read */
  readonly problem?: string;
  /** The command that creates it. */
  readonly command: string;
}

export const valuesFileRules: readonly Rule<ValuesFile>[] = [
  {
    code: 'MLV166',
    severity: Severity.ERROR,
    summary: 'the file with the values of an existing release exists, and is text',
    example: () => ({
      file: 'environments/my-release.yaml',
      problem: 'does not exist',
      command: 'helm get values my-release -n default -o yaml > environments/my-release.yaml',
    }),
    *check({ file, problem, command }): Iterable<Finding> {
      if (problem === undefined) return;
      yield {
        path: 'values',
        value: file,
        problem: `${problem}.`,
        effect: 'Without it the values of the release are unknown.',
        fix: `Create it, in the folder that the app runs in, with \`${command}\`.`,
      };
    },
  },
];
