import type { FoundProblem } from '../../diagnostics/rule';
import type { JaegerV2Pods } from '../../models/jaeger-v2/install';
import { checkJaegerV2Storage } from '../../rules/jaeger-v2-storage';
import { podSettings } from '../pod-settings';
import type { Settings } from '../settings';

/** What is wrong with a storage for this Jaeger. */
export function storageProblems({ name, namespace, version, roles }: Settings, where: string): readonly FoundProblem[] {
  const parts = roles._storage._parts;
  const cronJobs = parts.jobs?.({ name, namespace, version, labels: () => ({}), pullSecrets: [] }) ?? [];
  const names = cronJobs.map(({ metadata }) => metadata.name);
  return checkJaegerV2Storage(
    { version: version.jaeger, settings: parts.newSettings ?? [], name, cronJobs: names },
    where,
  );
}

/** The pods of its jobs, which are checked like those of Jaeger. */
export function jobPods({ roles }: Settings): readonly JaegerV2Pods[] {
  return Object.entries(roles._storage._parts.jobProps ?? {}).map(([path, props]) => ({
    path,
    settings: podSettings(props),
    count: { least: 1, most: 1, isScaled: false },
  }));
}
