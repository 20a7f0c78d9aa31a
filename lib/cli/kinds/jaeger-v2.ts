import type { FoundProblem } from '../../diagnostics/rule';
import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { isJaegerV2Workload } from '../../models/jaeger-v2/workload';
import { Reader } from '../../rules/files';
import { checkJaegerV2 } from '../../rules/jaeger-v2';
import { checkJaegerV2Chart, checkJaegerV2Workload } from '../../rules/jaeger-v2-carriers';
import { jaegerOfChart } from '../../upstream/jaeger-v2/chart';
import { versionOfTag } from '../../upstream/jaeger-v2/image';
import type { Kind } from './kind';
import { treeIn } from './text';

/** A configuration of Jaeger 2: a file, or a text in a ConfigMap. */
export const JAEGER_V2_CONFIGURATION: Kind = {
  one: 'Jaeger 2 configuration',
  many: 'Jaeger 2 configurations',
  reader: Reader.JAEGER_V2,
  check: (config, { where, versions, running = {} }) =>
    checkJaegerV2({ ...running, config, prefix: '', version: versions.jaeger(running.version) }, where),
};

const USERCONFIG = 'userconfig';

/** Values for version 4 of the helm chart of Jaeger, which installs Jaeger 2. */
export const JAEGER_V2_VALUES: Kind = {
  one: 'values file of Jaeger',
  many: 'values files of Jaeger',
  reader: Reader.HELM,
  text: USERCONFIG,
  textReader: Reader.JAEGER_V2,
  check(values, { where, versions, jaegerChart: chart }): FoundProblem[] {
    const tag = versionOfTag(stringAt(values, 'jaeger', 'image', 'tag') ?? '');
    const version = versions.jaeger(tag ?? (chart === undefined ? undefined : jaegerOfChart(chart)));
    const config = configIn(values);
    return checkJaegerV2Chart({ values, version, ...config, ...(chart === undefined ? {} : { chart }) }, where);
  },
};

/** The configuration in values, and the path in front of its own paths. */
function configIn(values: JsonObject): { readonly config?: JsonObject; readonly prefix: string } {
  const { userconfig } = values;
  if (isObject(userconfig)) return { config: userconfig, prefix: `${USERCONFIG}.` };
  const config = typeof userconfig === 'string' ? treeIn(userconfig) : undefined;
  return { prefix: `${USERCONFIG} `, ...(config === undefined ? {} : { config }) };
}

/** An object whose pods run Jaeger 2. */
export const JAEGER_V2_WORKLOAD: Kind = {
  one: 'workload of Jaeger 2',
  many: 'workloads of Jaeger 2',
  reader: Reader.KUBECTL,
  isResource: true,
  isWhole: true,
  check: (object, { where }) => checkJaegerV2Workload(object, where),
};

/** The kind of an object that runs Jaeger 2. */
export function jaegerV2Kind(object: JsonObject): Kind | undefined {
  return isJaegerV2Workload(object) ? JAEGER_V2_WORKLOAD : undefined;
}
