import { objectAt, valueAt } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import type { Chain } from '../../chain/chain';
import { configOfWorkload } from '../../chain/jaeger/jaeger-config';
import { workloadBehind } from '../../chain/jaeger/listening';
import { seen } from '../../chain/evidence';
import type { Evidence } from '../../chain/evidence';
import type { Lost } from './senders';

/** Where the setting of Jaeger was seen that decides what it does at a port. */
export function settingEvidence(chain: Chain, { target, mismatch }: Lost): Evidence {
  const { jaeger, object, effect } = target;
  const setting = mismatch.listening?.setting;
  if (setting === undefined || jaeger === undefined || object === undefined) return effect.from;
  if (jaeger.cr !== undefined && !jaeger.isV2) {
    const keys = setting.path.split('.');
    return seen(chain, setting.question, JSON.stringify(valueAt(jaeger.cr, ...keys) ?? {}));
  }
  const workload = workloadBehind(chain, jaeger, object);
  const config = workload === undefined ? undefined : configOfWorkload(chain, workload)?.config;
  // Other sections can contain credentials.
  return seen(chain, setting.question, toYaml({ receivers: objectAt(config, 'receivers') }).trimEnd());
}
