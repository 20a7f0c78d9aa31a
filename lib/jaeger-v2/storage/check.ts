import type { FoundProblem } from '../../diagnostics/rule';
import { checkJaegerV2Storage } from '../../rules/jaeger-v2-storage';
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
