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

/** Rules over the values of a release that is there, and over the merge of trace settings into them. */
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
        problem: unreadable.what,
        effect: 'Helm would get other values than the release has.',
        fix: `Write them anew with \`${subject.command}\`.`,
      };
    },
  },
  {
    code: 'MLV161',
    severity: Severity.ERROR,
    summary: 'no key stands twice in the values of an existing release, nor in their user.yaml',
    see: 'https://yaml.org/spec/1.2.2/',
    example: () => example('log:\n  level: info\nlog:\n  level: debug\n'),
    *check(subject): Iterable<Finding> {
      const { before } = adopt(subject);
      if (before?.parsed === undefined) return;
      const { above, parsed, tree } = before;
      const rest = { effect: 'The last one counts, silently.', fix: 'Remove one of the two.' };
      for (const { key, first, second } of repeatedKeys(parsed)) {
        const where = placeIn(subject.source, { ...second, line: second.line + above });
        yield { where, path: key, problem: `stands in line ${first.line + above} already.`, ...rest };
      }
      const [inner] = userYamlOf(tree).problem === undefined ? readYaml(userYamlText(tree) ?? '') : [];
      for (const { key, first, second } of inner === undefined ? [] : repeatedKeys(inner)) {
        const rule = `stands in line ${first.line} of that text, and again in line ${second.line}`;
        yield { where: subject.source, path: `${USER_YAML_PATH} ${key}`, problem: rule, ...rest };
      }
    },
  },
  {
    code: 'MLV162',
    severity: Severity.ERROR,
    summary: 'trace settings that an existing release has already are replaced on purpose',
    example: () =>
      example('extraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: stdout\n      sampleFraction: 1\n'),
    *check(subject): Iterable<Finding> {
      const { there } = adopt(subject);
      if (there === undefined) return;
      yield {
        where: subject.source,
        path: `${USER_YAML_PATH} trace`,
        problem: `is there already: ${shownTrace(there)}`,
        effect: 'Those settings would be lost.',
        fix: 'Say replaceTrace: true (on the command line --replace-trace) where that is meant.',
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
        problem: what,
        effect: 'Lines that have nothing to do with tracing would change.',
        fix: `Write it out as a block, as \`${subject.command}\` does.`,
      };
    },
  },
];

/** Rules over a release that is there: as over any other, but what it holds of credentials has rules of its own. */
export const existingReleaseRules: readonly Rule<MilvusReleaseSubject>[] = milvusReleaseRules.filter(
  ({ code }) => code !== 'MLV114' && code !== 'MLV115',
);

/** A release that is there, and what tracing needs in the environment of its components. */
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
    summary: 'headers out of a Secret are in the environment of each component of an adopted release',
    see: 'https://github.com/milvus-io/milvus/pull/43211',
    example: () => ({
      chart: MilvusChartVersion.NEWEST,
      values: { cluster: { enabled: false } },
      env: [{ name: OTLP_HEADERS_VARIABLE, valueFrom: { secretKeyRef: { name: 'otlp', key: 'headers' } } }],
    }),
    *check({ chart, values, env }): Iterable<Finding> {
      for (const component of componentsOf({ chart, values })) {
        const there = envOf(values, component);
        for (const entry of env) {
          if (there.some((one) => isEqual(one, entry))) continue;
          yield {
            path: `${component}.extraEnv`,
            problem: `has no entry ${JSON.stringify(entry)}`,
            effect:
              'An adopted release keeps its values, so that this component would send its spans without the headers.',
            fix: 'Add the entry to the values.',
          };
        }
      }
    },
  },
];

/** A file that the values of a release are to be read from. */
export interface ValuesFile {
  /** As it was named. */
  readonly file: string;
  /** Why it cannot be read; undefined where it can. */
  readonly problem?: string;
  /** The command that makes it. */
  readonly command: string;
}

export const valuesFileRules: readonly Rule<ValuesFile>[] = [
  {
    code: 'MLV166',
    severity: Severity.ERROR,
    summary: 'the file with the values of an existing release is there, and is text',
    example: () => ({
      file: 'environments/my-release.yaml',
      problem: 'is not there.',
      command: 'helm get values my-release -n default -o yaml > environments/my-release.yaml',
    }),
    *check({ file, problem, command }): Iterable<Finding> {
      if (problem === undefined) return;
      yield {
        path: 'values',
        value: file,
        problem: problem,
        effect: 'Nothing is known of the release.',
        fix: `Make it, from the folder that holds main.ts: \`${command}\`.`,
      };
    },
  },
];
