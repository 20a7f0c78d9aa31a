import type { Rule } from '../../../diagnostics/rule';
import type { MilvusReleaseSubject } from '../subject';
import { credentialRules } from './credentials';
import { dependencyRules } from './dependencies';
import { envRules } from './env';
import { keyRules } from './keys';
import { nameRules } from './names';
import { queueRules } from './queue';
import { switchRules } from './switches';
import { versionRules } from './versions';

/** Rules over the values beside `extraConfigFiles`. */
export const valuesRules: readonly Rule<MilvusReleaseSubject>[] = [
  ...keyRules,
  ...queueRules,
  ...dependencyRules,
  ...versionRules,
  ...nameRules,
  ...envRules,
  ...credentialRules,
  ...switchRules,
];
