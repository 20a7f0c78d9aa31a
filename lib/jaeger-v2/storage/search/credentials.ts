import { factoriesOnly } from '../../../app/factories-only';
import { checkProps, required, SECRET } from '../../../app/props';
import type { SecretRef } from '../../../app/secret-ref';
import { JaegerVolume } from '../../../jaeger-common/volume';
import type { JsonObject } from '../../../kubernetes/json';
import type { JaegerV2Version } from '../../../upstream/jaeger-v2/version';
import type { Contribution } from '../../contribution';
import { secretText, secretVariable } from '../../secret-variables';

/**
 * The keys of a user and password in a Secret.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export interface JaegerV2BasicKeys {
  /** The key of the user. @default ES_USERNAME */
  readonly username?: string;
  /** The key of the password. @default ES_PASSWORD */
  readonly password?: string;
}

/** What of a storage the credentials are for. */
export interface CredentialsUse {
  /** What its variables begin with: `ES` or `ES_ARCHIVE`. */
  readonly variables: string;
  /** Its folder and volume: `es` or `es-archive`. */
  readonly volume: string;
  /** In a sentence: `Elasticsearch`. */
  readonly what: string;
}

/** The file of a token in its folder is its key. */
interface TokenKind {
  /** Below upstream's `auth`. */
  readonly setting: 'api_key' | 'bearer_token';
  /** The flag of the jobs. */
  readonly flag: string;
  readonly what: string;
}

const BEARER_TOKEN: TokenKind = { setting: 'bearer_token', flag: '--es.token-file', what: 'the bearer token' };
const API_KEY: TokenKind = { setting: 'api_key', flag: '--es.api-key-file', what: 'the API key' };

/**
 * A login to Elasticsearch or OpenSearch, from a Secret in the namespace of the Jaeger. Its content is never in a manifest.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 * @example
 * const credentials = JaegerV2SearchCredentials.basic(SecretRef.fromName('jaeger-elasticsearch'));
 */
export abstract class JaegerV2SearchCredentials {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A user and password. In a password, Jaeger replaces `$$` by `$`, and `${NAME}` by a variable: use one without them. */
  static basic(secret: SecretRef, keys: JaegerV2BasicKeys = {}): JaegerV2SearchCredentials {
    checkProps('JaegerV2SearchCredentials.basic', { secret }, { secret: required(SECRET) });
    return new BasicCredentials(secret, keys);
  }

  /** A bearer token, such as one of a service account of Elasticsearch, read from a file every minute. Jobs read it from Jaeger 2.20.0 on. */
  static bearerToken(secret: SecretRef, key = 'token'): JaegerV2SearchCredentials {
    checkProps('JaegerV2SearchCredentials.bearerToken', { secret }, { secret: required(SECRET) });
    return new TokenCredentials(secret, key, BEARER_TOKEN);
  }

  /** An API key of Elasticsearch in its encoded form, read from a file every minute. Jobs read it from Jaeger 2.20.0 on. */
  static apiKey(secret: SecretRef, key = 'api-key'): JaegerV2SearchCredentials {
    checkProps('JaegerV2SearchCredentials.apiKey', { secret }, { secret: required(SECRET) });
    return new TokenCredentials(secret, key, API_KEY);
  }

  protected constructor() {
    factoriesOnly(new.target, [BasicCredentials, TokenCredentials], 'JaegerV2SearchCredentials.basic()');
  }

  /**
   * Upstream's `auth`.
   *
   * @internal
   */
  abstract _auth(use: CredentialsUse, version: JaegerV2Version): JsonObject;

  /**
   * What the pods of Jaeger need.
   *
   * @internal
   */
  abstract _needs(use: CredentialsUse): Contribution;

  /**
   * Variables of a job, for which there is one storage only.
   *
   * @internal
   */
  abstract readonly _jobEnvironment: readonly JsonObject[];

  /**
   * Flags of a job.
   *
   * @internal
   */
  abstract _jobFlags(use: CredentialsUse): readonly string[];

  /**
   * Whether jobs read it from a file.
   *
   * @internal
   */
  abstract readonly _isFile: boolean;
}

class BasicCredentials extends JaegerV2SearchCredentials {
  readonly _isFile = false;

  constructor(
    private readonly secret: SecretRef,
    private readonly keys: JaegerV2BasicKeys,
  ) {
    super();
  }

  _auth({ variables }: CredentialsUse, version: JaegerV2Version): JsonObject {
    return {
      basic: {
        username: secretText(version, `${variables}_USERNAME`),
        password: secretText(version, `${variables}_PASSWORD`),
      },
    };
  }

  _needs({ variables, what }: CredentialsUse): Contribution {
    const { username, password } = this.names();
    return {
      environment: this.variables(variables),
      secrets: [{ name: this.secret.name, what: `the login to ${what}`, keys: [username, password] }],
    };
  }

  get _jobEnvironment(): readonly JsonObject[] {
    return this.variables('ES');
  }

  _jobFlags(): readonly string[] {
    return [];
  }

  private variables(prefix: string): readonly JsonObject[] {
    const { username, password } = this.names();
    const { name } = this.secret;
    return [secretVariable(`${prefix}_USERNAME`, name, username), secretVariable(`${prefix}_PASSWORD`, name, password)];
  }

  private names(): Required<JaegerV2BasicKeys> {
    return { username: this.keys.username ?? 'ES_USERNAME', password: this.keys.password ?? 'ES_PASSWORD' };
  }
}

class TokenCredentials extends JaegerV2SearchCredentials {
  readonly _isFile = true;
  readonly _jobEnvironment: readonly JsonObject[] = [];

  constructor(
    private readonly secret: SecretRef,
    private readonly key: string,
    private readonly kind: TokenKind,
  ) {
    super();
  }

  _auth(use: CredentialsUse): JsonObject {
    return { [this.kind.setting]: { file_path: this.file(use), reload_interval: '1m' } };
  }

  _needs(use: CredentialsUse): Contribution {
    const name = `${use.volume}-login`;
    return {
      volumes: [JaegerVolume.secret(name, { secret: this.secret, mountPath: folderOf(use) })],
      secrets: [{ name: this.secret.name, what: `${this.kind.what} for ${use.what}`, keys: [this.key] }],
    };
  }

  _jobFlags(use: CredentialsUse): readonly string[] {
    return [`${this.kind.flag}=${this.file(use)}`];
  }

  private file(use: CredentialsUse): string {
    return `${folderOf(use)}/${this.key}`;
  }
}

function folderOf({ volume }: CredentialsUse): string {
  return `/etc/jaeger/${volume}-login`;
}
