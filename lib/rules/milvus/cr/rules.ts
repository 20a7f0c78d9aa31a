import type { Rule } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { crAddressRules } from './addresses';
import { credentialRules } from './credentials';
import { dependencyRules } from './dependencies';
import { envRules } from './env';
import { crIngressRules } from './ingress';
import { crNameRules } from './name';
import { placeRules } from './place';
import { podRules } from './pods';
import { roleRules } from './roles';
import { rolloutRules } from './rollout';
import { crNeededSettingRules, crSpellingRules, crTraceRules } from './trace';

/** Rules for CRs of the Milvus Operator only, in the order of their codes. */
export const milvusCrOwnRules: readonly Rule<JsonObject>[] = [
  ...placeRules,
  ...envRules,
  ...credentialRules,
  ...roleRules,
  ...dependencyRules,
  ...crNameRules,
  ...rolloutRules,
  ...podRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** All rules for a CR for which `isMilvusCr` is true, those shared with helm values included. */
export const milvusCrRules: readonly Rule<JsonObject>[] = [
  ...milvusCrOwnRules,
  ...crAddressRules,
  ...crIngressRules,
  ...crSpellingRules,
  ...crNeededSettingRules,
  ...crTraceRules,
];
