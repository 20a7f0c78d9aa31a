import { valueAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Controller } from '../simulation';
import { nameOf, namespaceOf } from '../objects';

/** The job controller: every Job succeeds at once. */
export class Jobs implements Controller {
  constructor(private readonly api: Api) {}

  async reconcile(): Promise<void> {
    for (const job of await this.api.list('/apis/batch/v1/jobs')) {
      if (valueAt(job, 'status', 'succeeded') === 1) continue;
      const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      const condition = (type: string) => ({ type, status: 'True', lastTransitionTime: now, lastProbeTime: now });
      const conditions = [condition('SuccessCriteriaMet'), condition('Complete')];
      const status = { succeeded: 1, startTime: now, completionTime: now, conditions };
      await this.api.merge(`/apis/batch/v1/namespaces/${namespaceOf(job)}/jobs/${nameOf(job)}/status`, { status });
    }
  }
}
