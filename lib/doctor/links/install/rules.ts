import type { LinkRule } from '../link';
import { missingRules } from './missing';
import { notReadyRules } from './not-ready';
import { scaledRules } from './scaled';
import { watchingRules } from './watching';
import { workingRules } from './working';

/** Rules about what runs Jaeger. */
export const installRules: readonly LinkRule[] = [
  ...missingRules,
  ...scaledRules,
  ...notReadyRules,
  ...watchingRules,
  ...workingRules,
];
