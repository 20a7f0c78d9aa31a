import type { LinkRule } from '../link';
import { helmRules } from './helm';
import { kubectlRules } from './kubectl';

/** Rules about kubectl and helm. */
export const toolRules: readonly LinkRule[] = [...kubectlRules, ...helmRules];
