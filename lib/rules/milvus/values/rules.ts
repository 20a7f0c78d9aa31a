import type { Rule } from '../../../diagnostics/rule';
import type { MilvusReleaseSubject } from '../../../models/milvus-values/release';
import { releaseAddressRules } from './addresses';
import { credentialRules } from './credentials';
import { dependencyRules } from './dependencies';
import { envRules } from './env';
import { externalRules } from './external';
import { ingressRules } from './ingress';
import { keyRules } from './keys';
import { nameRules } from './names';
import { oldChartRules } from './old-charts';
import { podNameRules } from './pod-names';
import { valuesPodRules } from './pods';
import { queueRules } from './queue';
import { switchRules } from './switches';
import { versionRules } from './versions';

/** Rules that also apply to a release without values of its own: about its account, its name, its user.yaml. */
const OF_DEFAULTS: ReadonlySet<string> = new Set(['MLV043', 'MLV112', 'MLV114', 'MLV189']);

/** Rules over the values other than `extraConfigFiles`. */
export const valuesRules: readonly Rule<MilvusReleaseSubject>[] = [
  ...releaseAddressRules,
  ...[
    ...keyRules,
    ...queueRules,
    ...dependencyRules,
    ...externalRules,
    ...ingressRules,
    ...versionRules,
    ...nameRules,
    ...envRules,
    ...credentialRules,
    ...switchRules,
    ...valuesPodRules,
    ...podNameRules,
    ...oldChartRules,
  ].map((rule) => (OF_DEFAULTS.has(rule.code) ? rule : { ...rule, when: hasOtherValues })),
];

/** Whether there are values other than the configuration files of Milvus. */
function hasOtherValues({ values }: MilvusReleaseSubject): boolean {
  return Object.keys(values).some((key) => key !== 'extraConfigFiles');
}
