import type { FoundProblem } from '../../diagnostics/rule';
import { runRules } from '../../diagnostics/run-rules';
import { defined } from '../../kubernetes/json';
import { namedPartRules } from '../../rules/jaeger-v2/props/senders';
import { type JaegerV2Settings, settingsRules } from '../../rules/jaeger-v2/props/settings';
import { versionRules } from '../../rules/jaeger-v2/props/version';
import type { Settings } from '../settings';
import type { Workload } from '../workload';

/** What settings of different props contradict. `where` is the construct's path. */
export function settingsProblems(
  settings: Settings,
  workloads: readonly Workload[],
  where: string,
): readonly FoundProblem[] {
  const { props, version } = settings;
  const { senders = [], exporters = [] } = props;
  const named = {
    senders: senders.map(({ name, otlpGrpcPort, otlpHttpPort, jaegerThriftHttpPort }) => ({
      name,
      ports: defined({ otlpGrpcPort, otlpHttpPort, jaegerThriftHttpPort }),
    })),
    exporters: exporters.map(({ _name: name }) => name),
  };
  return [
    ...runRules(versionRules, { jaeger: version.jaeger, isListed: version._listed }, where),
    ...runRules(namedPartRules, named, where),
    ...runRules(settingsRules, settingsSubject(settings, workloads), where),
  ];
}

function settingsSubject({ props, roles }: Settings, workloads: readonly Workload[]): JaegerV2Settings {
  const collector = workloads.find(({ role }) => role === 'collector');
  return {
    ...defined({ storingCollectors: roles._kafka === undefined ? collector?.count.most : undefined }),
    hasTailSampling: props.tailSampling !== undefined,
    hasAdaptiveSampling: props.sampling?._isAdaptive ?? false,
    storage: roles._storage._parts.kind,
    ...defined({ basePath: props.basePath }),
  };
}
