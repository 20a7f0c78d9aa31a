import { namesCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { quote } from '../../../diagnostics/report';
import { invalidName } from '../../../diagnostics/sentences';
import { isRegistry } from '../../../kubernetes/image';
import { type JsonObject, leavesOf } from '../../../kubernetes/json';
import { type Conflict, conflictsOf } from '../../../kubernetes/merge';
import { USER_YAML } from '../../../upstream/milvus';
import { isTraceKey, settingName } from '../../../upstream/milvus-settings';
import { plainDataFindings } from '../shared/plain-data';
import { parseUserYaml } from '../../../models/user-yaml/user-yaml';
import { releaseAmountRules } from './amounts';
import type { MilvusReleasePropsSubject } from './props-subject';
import { outcomeOf } from './release';

/** The effect of two sources of one value. */
const REPLACES = 'One of the two silently replaces the other.';
const MIRROR_RULE = 'must be a host with an optional port and path (no scheme, no slash at the end)';

/** Rules over the props of a release, which apply before its values are made. */
export const milvusReleasePropsRules: readonly Rule<MilvusReleasePropsSubject>[] = [
  ...releaseAmountRules,
  {
    code: 'MLV007',
    severity: Severity.ERROR,
    summary: 'the trace settings of a release come from the prop tracing only',
    example: () => ({ userYaml: { trace: { sampleFraction: 1 } }, values: {} }),
    *check({ userYaml, userYamlText, values }): Iterable<Finding> {
      const rest = {
        problem: "conflicts with prop 'tracing'.",
        effect: REPLACES,
      };
      const sources = { userYaml, userYamlText: parseUserYaml(userYamlText).tree };
      for (const [prop, tree] of Object.entries(sources)) {
        for (const key of Object.keys(tree)) {
          if (!isTraceKey(key)) continue;
          yield { path: `${prop}.${key}`, ...rest, fix: "Remove it: prop 'tracing' sets it." };
        }
      }
      if ('extraConfigFiles' in values) {
        const fix = `Move the content of its ${USER_YAML} into prop 'userYaml'.`;
        yield { path: 'values.extraConfigFiles', ...rest, fix };
      }
    },
  },
  {
    code: 'MLV008',
    severity: Severity.ERROR,
    summary: 'userYaml and values are plain data',
    example: () => ({ userYaml: {}, values: { queryNode: { replicas: NaN } } }),
    *check({ userYaml, values }): Iterable<Finding> {
      yield* plainDataFindings(userYaml, 'userYaml');
      yield* plainDataFindings(values, 'values');
    },
  },
  {
    code: 'MLV102',
    severity: Severity.ERROR,
    summary: 'values do not conflict with a prop',
    example: () => ({
      userYaml: {},
      values: { cluster: { enabled: true } },
      contributions: [{ prop: 'mode', values: { cluster: { enabled: false } }, userYaml: {} }],
    }),
    *check({ values, contributions = [] }): Iterable<Finding> {
      for (const { prop, values: made } of contributions) {
        for (const conflict of conflictsOf(made, values)) {
          yield {
            path: `values.${conflict.path}`,
            ...shown(conflict),
            problem: `conflicts with prop '${prop}'${settingOf(conflict)}.`,
            effect: REPLACES,
            fix: `Remove it here, or change prop '${prop}'.`,
          };
        }
      }
    },
  },
  {
    code: 'MLV116',
    severity: Severity.ERROR,
    summary: 'the sources of user.yaml do not conflict',
    example: () => ({
      userYaml: { common: { storageType: 'minio' } },
      values: {},
      contributions: [{ prop: 'mode', values: {}, userYaml: { common: { storageType: 'local' } } }],
    }),
    *check({ userYaml, userYamlText, contributions = [] }): Iterable<Finding> {
      const sources = [
        ...contributions.map(({ prop, userYaml: made }) => ({ prop, settings: settingsOf(made) })),
        { prop: 'userYaml', settings: settingsOf(userYaml) },
        { prop: 'userYamlText', settings: settingsOf(parseUserYaml(userYamlText).tree) },
      ];
      for (const [index, { prop, settings }] of sources.entries()) {
        for (const other of sources.slice(index + 1)) {
          for (const conflict of conflictsBetween(settings, other.settings)) {
            yield {
              path: `${other.prop} ${conflict.path}`,
              ...shown(conflict),
              problem: `conflicts with prop '${prop}'${settingOf(conflict)}.`,
              effect: REPLACES,
              fix: 'Keep one of them.',
            };
          }
        }
      }
    },
  },
  {
    code: 'MLV172',
    severity: Severity.ERROR,
    summary: 'image.mirror of a Milvus release is a registry',
    see: 'https://kubernetes.io/docs/concepts/containers/images/',
    example: () => ({ userYaml: {}, values: {}, mirror: 'https://registry.example.com' }),
    *check({ mirror }): Iterable<Finding> {
      if (mirror === undefined || isRegistry(mirror)) return;
      yield {
        path: 'image.mirror',
        value: mirror,
        effect: 'No image of the release can be pulled.',
        ...invalidName('registry', MIRROR_RULE, "Use a registry such as 'registry.example.com/mirror'."),
      };
    },
  },
  {
    code: 'MLV121',
    severity: Severity.ERROR,
    summary: 'userYamlText is YAML with a mapping at its top level and no duplicate keys',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/config/file_source.go',
    example: () => ({ userYaml: {}, values: {}, userYamlText: 'log: {}\nlog: { level: debug }\n' }),
    *check({ userYamlText }): Iterable<Finding> {
      const parsed = parseUserYaml(userYamlText);
      const { problem, repeated } = parsed;
      const problems = problem === undefined ? repeated.map((key) => `duplicate key '${key}'.`) : [problem];
      for (const each of problems) {
        yield {
          path: 'userYamlText',
          problem: each,
          ...(problem === undefined
            ? { effect: 'Milvus silently uses the last value.', fix: 'Remove one of them.' }
            : outcomeOf(parsed)),
        };
      }
    },
  },
];

/** The value to show for a conflict: none if it may be a credential. */
function shown({ path, second }: Conflict): { readonly value?: unknown } {
  return isSecret(path) ? {} : { value: second };
}

/** What the first source sets, unless it may be a credential. */
function settingOf({ path, first }: Conflict): string {
  return isSecret(path) ? '' : `, which sets ${quote(first)}`;
}

function isSecret(path: string): boolean {
  return namesCredential(path.replace(/^.*\./, '')) || /extraEnv/.test(path);
}

/** Settings by the name that Milvus compares, each with the path at which it is written. */
type Settings = ReadonlyMap<string, { readonly path: string; readonly value: unknown }>;

function settingsOf(tree: JsonObject): Settings {
  return new Map(leavesOf(tree).map(([path, value]) => [settingName(path), { path, value }]));
}

function conflictsBetween(first: Settings, second: Settings): Conflict[] {
  return [...second].flatMap(([name, { path, value }]) => {
    const before = first.get(name);
    if (before === undefined || JSON.stringify(before.value) === JSON.stringify(value)) return [];
    return [{ path, first: before.value, second: value }];
  });
}
