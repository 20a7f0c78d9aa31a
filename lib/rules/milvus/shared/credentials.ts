import { isCredential } from '../../../diagnostics/credential-names';
import { isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { DEFAULT_ROOT_PASSWORD } from '../../../upstream/milvus';
import { DEMO_CREDENTIAL } from '../../../upstream/milvus-chart-defaults';
import { isHeadersVariable, settingName } from '../../../upstream/milvus-settings';
import { credentialHeaders } from '../trace/headers';

/** Credentials that upstream publishes, so that they are not secret. */
const PUBLIC: readonly unknown[] = [DEMO_CREDENTIAL, DEFAULT_ROOT_PASSWORD];

/** A credential that is plain text in a tree; without its value, which no message may repeat. */
export interface Credential {
  readonly path: string;
  /** The variable, if it is the value of an entry of an environment. */
  readonly variable?: string;
  /** Whether it is in a list, which helm replaces whole. */
  readonly inList: boolean;
}

/**
 * The credentials in values, in a Milvus configuration or in a CR. The access key of Azure is the name of a storage account, which is
 * not a credential.
 *
 * @param beside another tree that may name the provider of the object storage.
 */
export function* credentialsIn(tree: unknown, path = '', beside?: unknown): Iterable<Credential> {
  for (const found of credentialsBelow(tree, path)) {
    const isAccount = !found.isTelling && namesAccount(found.variable ?? found.path);
    if (!isAccount || !(usesAzure(tree) || usesAzure(beside))) yield found;
  }
}

interface Found extends Credential {
  /** Whether its value alone shows that it is a credential. */
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

/** Whether a path or a variable names the account of the object storage. */
function namesAccount(path: string): boolean {
  return ACCOUNT_NAMES.some((name) => settingName(path).endsWith(name));
}

const ACCOUNT_NAMES = ['externals3accesskey', 'minioaccesskey', 'minioaccesskeyid'];

/** Whether the object storage is that of Azure. */
function usesAzure(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(usesAzure);
  if (!isObject(tree)) return false;
  return Object.entries(tree).some(
    ([key, value]) => (settingName(key).endsWith('cloudprovider') && value === 'azure') || usesAzure(value),
  );
}

/** The name of an entry of an environment that has its value as text. */
function variableOf(entry: JsonObject): string | undefined {
  return isObject(entry.value) || Array.isArray(entry.value) ? undefined : stringAt(entry, 'name');
}

function isSecretVariable(name: string, value: unknown): boolean {
  return isHeadersVariable(name) ? credentialHeaders(value).length > 0 : isCredential(name, value) && !isPublic(value);
}

function isPublic(value: unknown): boolean {
  return PUBLIC.includes(typeof value === 'string' ? value.trim() : value);
}
