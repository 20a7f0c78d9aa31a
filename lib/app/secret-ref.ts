import type { ISecret } from 'cdk8s-plus-28';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { secretNameRules } from '../rules/app';

/**
 * A reference to an existing Secret in the namespace of what uses it. Its content is never in a manifest.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 * @example
 * const credentials = SecretRef.fromName('jaeger-elasticsearch');
 * const same = SecretRef.fromSecret(Secret.fromSecretName(env, 'secret', 'jaeger-elasticsearch'));
 */
export class SecretRef {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * A Secret by its name.
   *
   * @param name its `metadata.name`; rejected when it is not a DNS subdomain; the message never repeats it, since it could be the secret itself.
   */
  static fromName(name: string): SecretRef {
    throwErrors(runRules(secretNameRules, { name }, 'SecretRef.fromName'));
    return new SecretRef(name);
  }

  /**
   * A Secret of cdk8s-plus, made in this app or imported by `Secret.fromSecretName`.
   *
   * @param secret must be in the namespace of what uses it; only its name is written.
   */
  static fromSecret(secret: ISecret): SecretRef {
    throwErrors(runRules(secretNameRules, { name: secret.name }, 'SecretRef.fromSecret'));
    return new SecretRef(secret.name);
  }

  private constructor(
    /** The name of the Secret. */
    readonly name: string,
  ) {}
}
