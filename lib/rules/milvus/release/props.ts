import { namesCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { quote } from '../../../diagnostics/report';
import { isRegistry } from '../../../kubernetes/image';
import { type JsonObject, leavesOf } from '../../../kubernetes/json';
import { type Conflict, conflictsOf } from '../../../kubernetes/merge';
import { USER_YAML } from '../../../upstream/milvus';
import { isTraceKey, settingName } from '../../../upstream/milvus-settings';
import { plainDataFindings } from '../shared/plain-data';
import { parseUserYaml } from '../../../models/user-yaml/user-yaml';

/** What is given to a release beside its tracing. */
export interface MilvusReleasePropsSubject {
  readonly userYaml: JsonObject;
  readonly values: JsonObject;
  /** An existing `user.yaml`. @default - none */
  readonly userYamlText?: string;
  /** What the other props come to. @default - nothing */
  readonly typed?: readonly TypedProp[];
  /** The registry of all images. @default - none */
  readonly mirror?: string;
}

/** What a prop comes to. */
export interface TypedProp {
  readonly prop: string;
  /** Values of the chart. */
  readonly values: JsonObject;
  /** Settings of `user.yaml`. */
  readonly userYaml: JsonObject;
}

/** Rules over the props of a release, before its values are made of them. */
export const milvusReleasePropsRules: readonly Rule<MilvusReleasePropsSubject>[] = [
  {
    code: 'MLV007',
    severity: Severity.ERROR,
    summary: 'the trace settings of a release have one source',
    example: () => ({ userYaml: { trace: { sampleFraction: 1 } }, values: {} }),
    *check({ userYaml, userYamlText, values }): Iterable<Finding> {
      const rest = {
        problem: 'is given beside the prop tracing.',
        effect: 'One of the two would silently replace the other.',
      };
      const sources = { userYaml, userYamlText: parseUserYaml(userYamlText).tree };
      for (const [prop, tree] of Object.entries(sources)) {
        for (const key of Object.keys(tree)) {
          if (!isTraceKey(key)) continue;
          yield { path: `${prop}.${key}`, ...rest, fix: 'Remove it: the prop tracing makes it.' };
        }
      }
      if ('extraConfigFiles' in values) {
        const fix = `Move the content of its ${USER_YAML} into the prop userYaml`;
        yield { path: 'values.extraConfigFiles', ...rest, fix };
      }
    },
  },
  {
    code: 'MLV008',
    severity: Severity.ERROR,
    summary: 'userYaml and values hold plain data',
    example: () => ({ userYaml: {}, values: { queryNode: { replicas: NaN } } }),
    *check({ userYaml, values }): Iterable<Finding> {
      yield* plainDataFindings(userYaml, 'userYaml');
      yield* plainDataFindings(values, 'values');
    },
  },
  {
    code: 'MLV102',
    severity: Severity.ERROR,
    summary: 'values do not contradict a prop',
    example: () => ({
      userYaml: {},
      values: { cluster: { enabled: true } },
      typed: [{ prop: 'mode', values: { cluster: { enabled: false } }, userYaml: {} }],
    }),
    *check({ values, typed = [] }): Iterable<Finding> {
      for (const { prop, values: made } of typed) {
        for (const conflict of conflictsOf(made, values)) {
          yield {
            path: `values.${conflict.path}`,
            ...shown(conflict),
            fix: `Remove it from values, or say it by the prop ${prop}`,
            problem: `contradicts the prop ${prop}${wanting(conflict)}`,
            effect: 'One of the two would silently replace the other.',
          };
        }
      }
    },
  },
  {
    code: 'MLV116',
    severity: Severity.ERROR,
    summary: 'the sources of user.yaml do not contradict each other',
    example: () => ({
      userYaml: { common: { storageType: 'minio' } },
      values: {},
      typed: [{ prop: 'mode', values: {}, userYaml: { common: { storageType: 'local' } } }],
    }),
    *check({ userYaml, userYamlText, typed = [] }): Iterable<Finding> {
      const sources = [
        ...typed.map(({ prop, userYaml: made }) => ({ prop, settings: settingsOf(made) })),
        { prop: 'userYaml', settings: settingsOf(userYaml) },
        { prop: 'userYamlText', settings: settingsOf(parseUserYaml(userYamlText).tree) },
      ];
      for (const [index, { prop, settings }] of sources.entries()) {
        for (const other of sources.slice(index + 1)) {
          for (const conflict of contradictions(settings, other.settings)) {
            yield {
              path: `${other.prop} ${conflict.path}`,
              ...shown(conflict),
              problem: `contradicts the prop ${prop}${wanting(conflict)}`,
              effect: 'One of the two would silently replace the other.',
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
    summary: 'the mirror of the images of a Milvus release is a registry',
    see: 'https://kubernetes.io/docs/concepts/containers/images/',
    example: () => ({ userYaml: {}, values: {}, mirror: 'https://registry.example.com' }),
    *check({ mirror }): Iterable<Finding> {
      if (mirror === undefined || isRegistry(mirror)) return;
      yield {
        path: 'image.mirror',
        value: mirror,
        problem: 'is not a registry (host, port, path; no scheme, no slash at the end).',
        effect: 'No image of the release can be pulled.',
        fix: "Write it as in 'registry.example.com/mirror'.",
      };
    },
  },
  {
    code: 'MLV121',
    severity: Severity.ERROR,
    summary: 'userYamlText is YAML with a mapping at its top level, and no key stands twice in it',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/config/file_source.go',
    example: () => ({ userYaml: {}, values: {}, userYamlText: 'log: {}\nlog: { level: debug }\n' }),
    *check({ userYamlText }): Iterable<Finding> {
      const { problem, repeated } = parseUserYaml(userYamlText);
      const rules = problem === undefined ? repeated.map((key) => `has the key '${key}' twice`) : [problem];
      for (const rule of rules) {
        yield {
          path: 'userYamlText',
          problem: rule,
          effect:
            problem === undefined
              ? 'Milvus would take the last one.'
              : 'Milvus would drop all of its configuration files and crash on etcd at localhost.',
          fix: problem === undefined ? 'Remove one of the two.' : 'Correct the text.',
        };
      }
    },
  },
];

/** What a contradiction shows of its values: nothing where one may be a credential. */
function shown({ path, second }: Conflict): { readonly value?: unknown } {
  return isSecret(path) ? {} : { value: second };
}

function wanting({ path, first }: Conflict): string {
  return isSecret(path) ? '' : `, which writes ${quote(first)}`;
}

function isSecret(path: string): boolean {
  return namesCredential(path.replace(/^.*\./, '')) || /extraEnv/.test(path);
}

/** Settings by the name that Milvus compares, each with the path by which it is written. */
type Settings = ReadonlyMap<string, { readonly path: string; readonly value: unknown }>;

function settingsOf(tree: JsonObject): Settings {
  return new Map(leavesOf(tree).map(([path, value]) => [settingName(path), { path, value }]));
}

function contradictions(first: Settings, second: Settings): Conflict[] {
  return [...second].flatMap(([name, { path, value }]) => {
    const before = first.get(name);
    if (before === undefined || JSON.stringify(before.value) === JSON.stringify(value)) return [];
    return [{ path, first: before.value, second: value }];
  });
}
