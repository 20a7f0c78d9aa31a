import { throwErrors } from '../diagnostics/report';
import type { SecretRef as Reference } from '../kubernetes/secret-ref';
import { secretNameRules } from '../rules/app';
import { runRules } from '../diagnostics/run-rules';

/** A reference to an existing Secret; its content is never in a manifest. */
export type SecretRef = Reference;

/** References to existing Secrets. */
export const SecretRef = {
  /**
   * A Secret in the namespace of what uses it.
   *
   * @param name its `metadata.name`; rejected when it is not a DNS subdomain; the message never repeats it, since it could be the secret itself.
   */
  fromName(name: string): SecretRef {
    throwErrors(runRules(secretNameRules, { name }, 'SecretRef.fromName'));
    return { name };
  },
};
