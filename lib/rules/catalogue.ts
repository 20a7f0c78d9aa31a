import { appFamilies } from './app/families';
import { environmentFamilies } from './environment/families';
import { otherFamilies } from './families';
import { jaegerFamilies } from './jaeger/families';
import { jaegerOperatorFamilies } from './jaeger-operator/families';
import { jaegerV2Families } from './jaeger-v2/families';
import { adoptionFamilies } from './milvus/adoption/families';
import { milvusCrFamilies } from './milvus/cr/families';
import { releaseFamilies } from './milvus/release/families';
import type { CatalogueEntry, RuleFamily } from './shared/family';

/** The families of all rules. */
export const families: readonly RuleFamily[] = [
  ...appFamilies,
  ...environmentFamilies,
  ...otherFamilies,
  ...jaegerFamilies,
  ...jaegerOperatorFamilies,
  ...jaegerV2Families,
  ...releaseFamilies,
  ...milvusCrFamilies,
  ...adoptionFamilies,
];

/** All rules, sorted by code. */
export const catalogue: readonly CatalogueEntry[] = families
  .flatMap(({ entries }) => entries)
  .sort((a, b) => (a.code < b.code ? -1 : 1));
