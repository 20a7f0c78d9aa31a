import { throwErrors } from '../diagnostics/report';
import type { SecretRef as Reference } from '../kubernetes/secret-ref';
import { secretNameRules } from '../rules/app';
import { runRules } from '../diagnostics/run-rules';

/** A Secret that is there, by its name: what is in it never stands in a manifest. */
export type SecretRef = Reference;

/** References to Secrets that are there. */
export const SecretRef = {
  /**
   * A Secret in the namespace of what uses it.
   *
   * @param name its `metadata.name`; rejected when it is no DNS subdomain, and never repeated then: it may be the secret itself.
   */
  named(name: string): SecretRef {
    throwErrors(runRules(secretNameRules, { name }, 'SecretRef.named'));
    return { name };
  },
};
