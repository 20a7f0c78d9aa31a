import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { CREDENTIAL_VARIABLES, variableOf } from '../../../upstream/milvus-settings';
import { credentialsIn } from '../shared/credentials';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import { withoutConfigFiles } from '../../../models/milvus-values/values';

const USER_YAML_PATH = 'extraConfigFiles["user.yaml"]';

const FIX = 'Use a Secret: existingSecret where the chart has it, or extraEnv with valueFrom.secretKeyRef.';
const MINIO_ACCOUNT: readonly string[] = ['minio.accessKey', 'minio.secretKey'];
const FIX_OF_MINIO =
  'Use a Secret with accesskey and secretkey: name it in minio.existingSecret, and pass both to each component in extraEnv.';
const FIX_IN_CODE =
  'Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.';

/** Rules over credentials in the values. No message repeats one. */
export const credentialRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV114',
    severity: Severity.ERROR,
    summary: 'the values and user.yaml contain no credential as plain text',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => ({ ...RELEASE, values: { minio: { secretKey: '...' } } }),
    *check({ values }): Iterable<Finding> {
      const { tree } = userYamlOf(values);
      const found = [
        // Credentials in an environment are MLV115.
        ...[...credentialsIn(withoutConfigFiles(values), '', tree)].filter(({ variable }) => variable === undefined),
        ...[...credentialsIn(tree, '', values)].map(({ path }) => ({
          path: `${USER_YAML_PATH} ${path}`,
          setting: path,
        })),
      ];
      for (const { path, ...rest } of found) {
        const variable = 'setting' in rest ? variableOf(rest.setting) : CREDENTIAL_VARIABLES.get(path);
        yield {
          path,
          problem: 'credential in plain text.',
          effect: 'Anyone who can read the values, the ConfigMap or the repository can use it.',
          ...(variable === undefined
            ? { fix: MINIO_ACCOUNT.includes(path) ? FIX_OF_MINIO : FIX, fixInCode: FIX_IN_CODE }
            : { fix: throughEnv(variable), ...('setting' in rest ? {} : { fixInCode: FIX_IN_CODE }) }),
        };
      }
    },
  },
];

function throughEnv(variable: string): string {
  return `Set the environment variable ${variable} with valueFrom.secretKeyRef in extraEnv of each component.`;
}
