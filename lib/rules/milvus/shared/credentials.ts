import { isCredential } from '../../../diagnostics/credential-names';
import { isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { DEFAULT_ROOT_PASSWORD, OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { DEMO_CREDENTIAL } from '../../../upstream/milvus-chart-defaults';
import { settingName } from '../../../upstream/milvus-settings';
import { credentialHeaders } from '../trace/headers';

/** What upstream itself gives to everybody, so that it is no secret. */
const PUBLIC: readonly unknown[] = [DEMO_CREDENTIAL, DEFAULT_ROOT_PASSWORD];

/** A credential that stands in a tree as text. Its value is nobody's business. */
export interface Credential {
  readonly path: string;
  /** The variable, where it is the value of an entry of an environment. */
  readonly variable?: string;
  /** Whether it stands in a list, which helm takes whole. */
  readonly inList: boolean;
}

/**
 * The credentials in values, in a Milvus configuration or in a CR. The name of Azure's storage account, which stands where others have
 * their access key, is none.
 *
 * @param beside what else may name the provider of the object storage.
 */
export function* credentialsIn(tree: unknown, path = '', beside?: unknown): Iterable<Credential> {
  for (const found of credentialsBelow(tree, path)) {
    const isAccount = !found.isTelling && namesAccount(found.variable ?? found.path);
    if (!isAccount || !(usesAzure(tree) || usesAzure(beside))) yield found;
  }
}

interface Found extends Credential {
  /** Whether it is a credential whatever its name. */
  readonly isTelling: boolean;
}

function isTelling(value: unknown): boolean {
  return isCredential('', value);
}

function* credentialsBelow(value: unknown, path: string, key = '', inList = false): Iterable<Found> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* credentialsBelow(entry, `${path}[${index}]`, key, true);
  } else if (isObject(value)) {
    const variable = variableOf(value);
    for (const [name, below] of Object.entries(value)) {
      const place = path === '' ? name : `${path}.${name}`;
      if (name !== 'value' || variable === undefined) yield* credentialsBelow(below, place, name, inList);
      else if (isSecretVariable(variable, below)) yield { path: place, variable, inList, isTelling: isTelling(below) };
    }
  } else if (isCredential(key, value) && !isPublic(value)) yield { path, inList, isTelling: isTelling(value) };
}

/** Whether a path or a variable is where the account of the object storage is named. */
function namesAccount(path: string): boolean {
  return ACCOUNT_NAMES.some((name) => settingName(path).endsWith(name));
}

const ACCOUNT_NAMES = ['externals3accesskey', 'minioaccesskey', 'minioaccesskeyid'];

/** Whether the object storage is Azure's. */
function usesAzure(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(usesAzure);
  if (!isObject(tree)) return false;
  return Object.entries(tree).some(
    ([key, value]) => (settingName(key).endsWith('cloudprovider') && value === 'azure') || usesAzure(value),
  );
}

/** The name of an entry of an environment that says its value itself. */
function variableOf(entry: JsonObject): string | undefined {
  return isObject(entry.value) || Array.isArray(entry.value) ? undefined : stringAt(entry, 'name');
}

function isSecretVariable(name: string, value: unknown): boolean {
  if (settingName(name) !== settingName(OTLP_HEADERS_VARIABLE)) return isCredential(name, value) && !isPublic(value);
  return credentialHeaders(value).length > 0;
}

function isPublic(value: unknown): boolean {
  return PUBLIC.includes(typeof value === 'string' ? value.trim() : value);
}
