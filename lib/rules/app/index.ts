export {
  acceptanceRules,
  type AcceptanceSubject,
  type AppChild,
  appChildRules,
  type OwnValidation,
  ownValidationRules,
  type StaleAcceptance,
  staleAcceptanceRules,
} from './app';
export { documentRules, Reader, type RepeatedKey } from './document';
export { type EnvironmentName, environmentNameRules } from './environment-name';
export { factoryRules, type MadeByConstructor } from './factories';
export { kindNameRules } from './kind-name';
export { type LintComment, lintCommentRules, type UnusedAcceptance, unusedAcceptanceRules } from './lint-comment';
export { type NestedValues, nestedValuesRules } from './nested-values';
export { objectRules } from './object';
export { type Misfit, propRules, type PropsSubject, type PropType } from './prop';
export { type SecretName, secretNameRules } from './secret-name';
