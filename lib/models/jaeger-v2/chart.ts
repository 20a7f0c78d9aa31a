import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { releaseAtLeast } from '../../upstream/version-order';
import { type JaegerV2Command, listOf } from './command';

/** Values of version 4 of the chart of Jaeger, and what they are for. */
export interface JaegerV2ChartModel {
  readonly values: JsonObject;
  /** The version of Jaeger, without `v`. */
  readonly version: string;
  /** The version of the chart. @default - the newest that is known */
  readonly chart?: string;
  /** The configuration in `userconfig`. @default - there is none, or it cannot be read */
  readonly config?: JsonObject;
  /** The path in front of its paths: `userconfig.` for a mapping, `userconfig ` for a text. */
  readonly prefix: string;
}

/** Whether the chart has what came with a version. */
export function chartAtLeast({ chart }: JaegerV2ChartModel, version: string): boolean {
  return chart === undefined || releaseAtLeast(chart, version);
}

/** The settings of Jaeger's pods. */
export function podSettings({ values }: JaegerV2ChartModel): JsonObject {
  return objectAt(values, 'jaeger');
}

/** Whether the chart installs Jaeger itself, and not only jobs beside it. */
export function installsJaeger(model: JaegerV2ChartModel): boolean {
  return podSettings(model).enabled !== false;
}

/** Whether Jaeger has a configuration of the user's; otherwise it runs its own, which stores traces in memory. */
export function hasUserconfig({ values: { userconfig } }: JaegerV2ChartModel): boolean {
  return typeof userconfig === 'object' && userconfig !== null
    ? Object.keys(userconfig).length > 0
    : userconfig !== undefined && userconfig !== null && userconfig !== '' && userconfig !== false;
}

/** How the chart starts Jaeger's container. */
export function podCommand(model: JaegerV2ChartModel): JaegerV2Command {
  const { args, extraEnv } = podSettings(model);
  return {
    args: listOf(args),
    argsPath: 'jaeger.args',
    env: listOf(extraEnv),
    envPath: 'jaeger.extraEnv',
    isConfigured: hasUserconfig(model),
  };
}

/** The number of Jaeger's pods. */
export function replicasOfChart(model: JaegerV2ChartModel): number {
  const { replicas } = podSettings(model);
  return typeof replicas === 'number' ? replicas : 1;
}

/** The folders of Jaeger's container that are on a claim. */
export function foldersOf(model: JaegerV2ChartModel): readonly string[] {
  const { extraVolumes, extraVolumeMounts } = podSettings(model);
  const claimed = listOf(extraVolumes).filter((volume) => isObject(valueAt(volume, 'persistentVolumeClaim')));
  const names = claimed.map((volume) => valueAt(volume, 'name'));
  return listOf(extraVolumeMounts).flatMap((mount) => {
    const path = stringAt(mount, 'mountPath');
    return path !== undefined && names.includes(valueAt(mount, 'name')) ? [path] : [];
  });
}
