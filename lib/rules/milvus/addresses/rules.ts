import { formRules } from './forms';
import { podRules } from './in-pod';
import { loginRules } from './logins';
import type { AddressRule } from './subject';

/** Rules over the addresses of what Milvus stands on, in helm values and in a CR alike. */
export const addressRules: readonly AddressRule[] = [...formRules, ...podRules, ...loginRules];
