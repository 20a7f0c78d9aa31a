import type { Finding } from '../../../diagnostics/rule';
import { notBySchema, type PodProblem } from '../../../kubernetes/pods';
import { rejected as findingsOf } from '../../shared/rejected';

/** Settings of a Jaeger's pods that Kubernetes rejects, without those that the schema of the CRD reports. */
export function rejected(problems: Iterable<PodProblem>): Iterable<Finding> {
  return findingsOf(notBySchema(problems), 'The API server rejects it, and the Jaeger is Failed.');
}
