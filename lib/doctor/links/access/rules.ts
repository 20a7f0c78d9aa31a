import type { LinkRule } from '../link';
import { contextRules } from './context';
import { rightRules } from './rights';
import { serverRules } from './server';

/** Rules about the kubeconfig, the API server, and what the account may read. */
export const accessRules: readonly LinkRule[] = [...contextRules, ...serverRules, ...rightRules];
