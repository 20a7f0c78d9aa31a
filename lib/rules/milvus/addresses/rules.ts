import { formRules } from './forms';
import { podRules } from './in-pod';
import { loginRules } from './logins';
import type { AddressRule } from './subject';

/** Rules over the addresses of the dependencies of Milvus, which helm values and CRs share. */
export const addressRules: readonly AddressRule[] = [...formRules, ...podRules, ...loginRules];
