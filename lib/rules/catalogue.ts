import { type Problem, type Rule, type RuleInfo } from '../diagnostics/rule';
import { showAdoptedEnvironment, showAdoption, showKept, showValuesFile, showWritten } from './adoption-examples';
import {
  acceptanceRules,
  appChildRules,
  documentRules,
  environmentNameRules,
  kindNameRules,
  lintCommentRules,
  nestedValuesRules,
  objectRules,
  ownValidationRules,
  staleAcceptanceRules,
  secretNameRules,
  unusedAcceptanceRules,
} from './app';
import {
  showAcceptance,
  showAppChild,
  showChartVersion,
  showRequired,
  showDocument,
  showEnvironment,
  showEnvironmentName,
  showJaeger,
  showMilvusCr,
  showMilvusProps,
  type Shown,
  showObject,
  showOperator,
  showOptionsTwice,
  showOwnValidation,
  showProtocol,
  showRelease,
  showReleaseProps,
  showSecretName,
  showStaleAcceptance,
} from './examples';
import { showLintComment, showNestedValues, showUnusedAcceptance } from './lint-examples';
import { jaegerRules } from './jaeger/rules';
import { jaegersTogetherRules } from './environment/jaegers';
import { imageVersionRules } from './environment/image-version';
import { optionsTwiceRules } from './jaeger/options/props';
import { jaegerOperatorRules } from './jaeger-operator/rules';
import { operatorsTogetherRules } from './environment/operators';
import { milvusCrOwnRules } from './milvus/cr/rules';
import { milvusTogetherRules } from './environment/milvus';
import { adoptedEnvironmentRules, adoptionRules, valuesFileRules } from './milvus/adoption/adoption';
import { crSchemaRule } from './custom-resources';
import { nameRules } from './environment/names';
import { protocolRules } from './backend';
import { chartVersionRules } from './milvus/release/chart-version';
import { milvusReleasePropsRules } from './milvus/release/props';
import { milvusReleaseRules } from './milvus/release/rules';
import { requiredRules } from './milvus/release/required';
import { milvusPropsRules } from './milvus/cr/props';
import { committedValuesRules, writtenValuesRules } from './milvus/adoption/credentials';
import { runRules } from '../diagnostics/run-rules';

/** A rule's example as its author would write it, and what the rule says about it. */
export interface Example extends Shown {
  readonly problems: readonly Problem[];
}

/** A rule of the catalogue, whatever its subject is. */
export interface CatalogueEntry extends RuleInfo {
  /** Runs the rule on its example. */
  readonly example: () => Example;
}

/** Every rule that there is, in the order of the codes. */
export const catalogue: readonly CatalogueEntry[] = [
  ...entries(appChildRules, showAppChild),
  ...entries(acceptanceRules, showAcceptance),
  ...entries(staleAcceptanceRules, showStaleAcceptance),
  ...entries(ownValidationRules, showOwnValidation),
  ...entries(environmentNameRules, showEnvironmentName),
  ...entries(objectRules, showObject),
  ...entries(kindNameRules, showObject),
  ...entries(nestedValuesRules, showNestedValues),
  ...entries(lintCommentRules, showLintComment),
  ...entries(unusedAcceptanceRules, showUnusedAcceptance),
  ...entries(nameRules, showEnvironment),
  ...entries(documentRules, showDocument),
  ...entries(secretNameRules, showSecretName),
  ...entries([crSchemaRule], showJaeger),
  ...entries(jaegerRules, showJaeger),
  ...entries(jaegersTogetherRules, showEnvironment),
  ...entries(imageVersionRules, showEnvironment),
  ...entries(optionsTwiceRules, showOptionsTwice),
  ...entries(protocolRules, showProtocol),
  ...entries(jaegerOperatorRules, showOperator),
  ...entries(operatorsTogetherRules, showEnvironment),
  ...entries(chartVersionRules, showChartVersion),
  ...entries(requiredRules, showRequired),
  ...entries(milvusReleasePropsRules, showReleaseProps),
  ...entries(milvusReleaseRules, showRelease),
  ...entries(milvusCrOwnRules, showMilvusCr),
  ...entries(milvusPropsRules, showMilvusProps),
  ...entries(milvusTogetherRules, showEnvironment),
  ...entries(adoptionRules, showAdoption),
  ...entries(committedValuesRules, showKept),
  ...entries(writtenValuesRules, showWritten),
  ...entries(adoptedEnvironmentRules, showAdoptedEnvironment),
  ...entries(valuesFileRules, showValuesFile),
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Hides what the subject of the rules is, so that rules about different things stand in one list. */
function entries<Subject>(
  rules: readonly Rule<Subject>[],
  show: (subject: Subject) => Shown,
): readonly CatalogueEntry[] {
  return rules.map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    summary: rule.summary,
    ...(rule.see === undefined ? {} : { see: rule.see }),
    example: () => {
      const subject = rule.example();
      const shown = show(subject);
      return { ...shown, problems: runRules([rule], subject, shown.where) };
    },
  }));
}
