import type { Chain } from '../../lib/doctor/chain/chain';
import type { ExampleAnswers } from '../../lib/doctor/chain/example';
import { wholeCluster } from '../../lib/doctor/chain/operator/example-operator';
import type { LinkRule } from '../../lib/doctor/links/link';
import { Examined } from './doctor';

/** What rules find on a cluster that may be read as a whole. */
export class ExaminedCluster extends Examined {
  /** @param codes the rules that the test is about. @default - all */
  constructor(rules: readonly LinkRule[], answers: ExampleAnswers | Chain, ...codes: readonly string[]) {
    super(rules, 'answers' in answers ? answers : wholeCluster(answers), ...codes);
  }
}
