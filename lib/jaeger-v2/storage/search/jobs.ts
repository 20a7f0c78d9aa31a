import type { JsonObject } from '../../../kubernetes/json';
import type { KubernetesObject } from '../../../kubernetes/object';
import type { JaegerV2Version } from '../../../upstream/jaeger-v2/version';
import { cronJob, toolContainer } from '../cron-job';
import type { JobContext } from '../parts';
import type { SearchStore } from './store';
import { IndexTools } from './tools';

/** The CronJobs of a store: what replaces its indices, and what deletes them. */
export function indexJobs(store: SearchStore, context: JobContext): readonly KubernetesObject[] {
  const { deletion, deleteAfterDays, rollover } = store.props.retention._plan;
  const tools = new IndexTools(store, context.version);
  const jobs: KubernetesObject[] = [];
  if (rollover !== undefined) {
    const { schedule, conditions, searchableDays, lookbackSchedule, image, jobs: props } = rollover;
    jobs.push(cronJob(context, tools.rollover(conditions, image), schedule, props));
    if (searchableDays !== undefined)
      jobs.push(cronJob(context, tools.lookback(searchableDays, image), lookbackSchedule, props));
  }
  if (deletion !== undefined && deleteAfterDays !== undefined) {
    const { schedule = '', image, ...props } = deletion;
    jobs.push(cronJob(context, tools.cleaner(deleteAfterDays, image), schedule, props));
  }
  return jobs;
}

/**
 * What creates the aliases of a store before Jaeger starts. Jaeger itself would create an index with the name of the alias, and then no
 * alias can be created.
 */
export function initContainers(store: SearchStore, version: JaegerV2Version): readonly JsonObject[] {
  const { rollover } = store.props.retention._plan;
  if (rollover === undefined) return [];
  const tool = new IndexTools(store, version).init(rollover.image);
  return [toolContainer(tool)];
}
