import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { CREDENTIAL_VARIABLES, variableOf } from '../../../upstream/milvus-settings';
import { credentialsIn } from '../shared/credentials';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import { beside } from '../../../models/milvus-values/values';

const USER_YAML_PATH = 'extraConfigFiles["user.yaml"]';

const OTHERWISE =
  'Name a Secret in its place: existingSecret where there is one, or extraEnv with valueFrom.secretKeyRef';
const TYPED =
  'Name a Secret: credentials of MilvusStorage or MilvusMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef';

/** Rules over credentials in the values. None repeats one. */
export const credentialRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV114',
    severity: Severity.ERROR,
    summary: 'no credential stands in the values or in user.yaml',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => ({ ...RELEASE, values: { minio: { secretKey: '...' } } }),
    *check({ values }): Iterable<Finding> {
      const { tree } = userYamlOf(values);
      const found = [
        // The environment has a rule of its own.
        ...[...credentialsIn(beside(values), '', tree)].filter(({ variable }) => variable === undefined),
        ...[...credentialsIn(tree, '', values)].map(({ path }) => ({
          path: `${USER_YAML_PATH} ${path}`,
          setting: path,
        })),
      ];
      for (const { path, ...rest } of found) {
        const variable = 'setting' in rest ? variableOf(rest.setting) : CREDENTIAL_VARIABLES.get(path);
        yield {
          path,
          problem: 'is a credential as text.',
          effect: 'Everybody who may read the values, the ConfigMap or the repository could use it.',
          ...(variable === undefined
            ? { fix: OTHERWISE, fixInCode: TYPED }
            : { fix: throughEnv(variable), ...('setting' in rest ? {} : { fixInCode: TYPED }) }),
        };
      }
    },
  },
];

function throughEnv(variable: string): string {
  return `Set the environment variable ${variable} with valueFrom.secretKeyRef in extraEnv of each component`;
}
