import type { Finding } from '../../../diagnostics/rule';
import { notBySchema, type PodProblem } from '../../../kubernetes/pods';
import { rejected as findingsOf } from '../../shared/rejected';

/** What Kubernetes rejects of the pods of a Jaeger, but for what the schema of its CRD reports. */
export function rejected(problems: Iterable<PodProblem>): Iterable<Finding> {
  const effect = 'the API server rejects what the operator makes of it, and the Jaeger is Failed';
  return findingsOf(notBySchema(problems), effect);
}
