import { defined } from '../../kubernetes/json';
import type { JaegerV2Exposed, JaegerV2Install, JaegerV2LoginSettings } from '../../models/jaeger-v2/install';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import type { Exposed } from './exposure';
import type { JaegerV2Login } from './login';

/** Who reaches the UI, as rules read it. */
export function accessFacts(
  { exposure, login }: Settings,
  workloads: readonly Workload[],
): Pick<JaegerV2Install, 'exposure' | 'login'> {
  const [basePath = '/'] = workloads.flatMap((workload) => workload.basePath ?? []);
  return defined({
    exposure: exposedFacts(exposure._exposed, basePath),
    login: login && loginFacts(login),
  });
}

function exposedFacts(exposed: Exposed, basePath: string): JaegerV2Exposed | undefined {
  if (exposed.by === 'nothing') return undefined;
  const { hosts, props } = exposed;
  if (props === undefined) return { by: 'openToEverybody', hosts, basePath, props: {} };
  return { by: exposed.by, hosts, basePath, props: defined({ ...props }) };
}

function loginFacts({
  _proxy: { provider = 'oidc', issuerUrl, emailDomains, options = {} },
}: JaegerV2Login): JaegerV2LoginSettings {
  return { provider, ...defined({ issuerUrl }), emailDomains, options };
}
