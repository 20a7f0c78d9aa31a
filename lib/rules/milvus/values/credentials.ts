import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject } from '../../../kubernetes/json';
import { DEMO_CREDENTIAL } from '../../../upstream/milvus-chart-defaults';
import { type MilvusReleaseSubject, RELEASE } from '../subject';
import { userYamlOf } from '../user-yaml';
import { beside } from './facts';

/** Ends of keys, without case, `_`, `-` and `.`, whose values open doors. */
const NAMES =
  /(password|passwords|passwd|passphrase|secretkey|accesskey|accesskeyid|secretaccesskey|apikey|authparams|privatekey|clientsecret|credentialjson|gcskeyjson|(auth|access|bearer|api|client)token|^token)$/;

/** What upstream writes there itself, so that it is no secret: the accounts of MinIO and of Milvus' root. */
const PUBLIC: readonly string[] = ['', DEMO_CREDENTIAL, 'Milvus'];

const USER_YAML_PATH = 'extraConfigFiles["user.yaml"]';

/** Rules over credentials in the values. None repeats one. */
export const credentialRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV114',
    severity: Severity.ERROR,
    summary: 'no credential stands in the values or in user.yaml',
    example: { ...RELEASE, values: { minio: { secretKey: '...' } } },
    *check({ values }): Iterable<Finding> {
      const found = [
        ...credentialsIn(beside(values), ''),
        ...credentialsIn(userYamlOf(values).tree, '').map((path) => `${USER_YAML_PATH} ${path}`),
      ];
      for (const path of found) {
        yield {
          path,
          rule: 'is a credential as text',
          consequence: 'everybody who may read the values, the ConfigMap or the repository could use it',
          fix: 'Name a Secret in its place: existingSecret where there is one, or extraEnv with valueFrom.secretKeyRef',
          typed:
            'Name a Secret: credentials of MilvusStorage or MilvusMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef',
        };
      }
    },
  },
];

/** Whether a key or a variable is named like a credential. */
export function hasCredentialName(name: string): boolean {
  return NAMES.test(name.replace(/[-_.]/g, '').toLowerCase());
}

/** Whether a value is one that somebody chose, not a word of upstream's. */
export function isCredential(value: unknown): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && !PUBLIC.includes(value.trim());
}

/** Whether a text is a credential whatever its key is: a private key, or a URL with a password. */
function isTelling(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /-----BEGIN [A-Z ]*PRIVATE KEY-----|[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@/i.test(value)
  );
}

function credentialsIn(value: unknown, path: string): string[] {
  const key = path.replace(/\[\d+\]$/, '').replace(/^.*\./, '');
  if (Array.isArray(value)) return value.flatMap((item, index) => credentialsIn(item, `${path}[${index}]`));
  if (isObject(value)) {
    // The environment has a rule of its own.
    return Object.entries(value)
      .filter(([name]) => name !== 'extraEnv' && name !== 'extraEnvVars')
      .flatMap(([name, entry]) => credentialsIn(entry, path === '' ? name : `${path}.${name}`));
  }
  return isTelling(value) || (hasCredentialName(key) && isCredential(value)) ? [path] : [];
}
