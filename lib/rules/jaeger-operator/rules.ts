import type { Rule } from '../../diagnostics/rule';
import { certificateRules } from './certificate';
import { identityRules } from './identity';
import { imageRules } from './images';
import { placementRules } from './placement';
import { podRules } from './pods';
import { settingsRules } from './settings';
import type { JaegerOperatorSubject } from '../../models/operator-install/install';

/** Rules over the props of an install. */
export const jaegerOperatorRules: readonly Rule<JaegerOperatorSubject>[] = [
  ...identityRules,
  ...settingsRules,
  ...podRules,
  ...placementRules,
  ...imageRules,
  ...certificateRules,
];
