import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { JsonObject } from '../kubernetes/json';
import {
  foldersOf,
  installsJaeger,
  type JaegerV2ChartModel,
  podCommand,
  replicasOfChart,
} from '../models/jaeger-v2/chart';
import { commandOf } from '../models/jaeger-v2/command';
import { jaegerV2Containers } from '../models/jaeger-v2/workload';
import { checkJaegerV2 } from './jaeger-v2';
import { chartRules } from './jaeger-v2/carriers/chart';
import { commandRules } from './jaeger-v2/carriers/command';
import { probeRules } from './jaeger-v2/carriers/probes';
import { workloadRules } from './jaeger-v2/carriers/workload';

/** Checks an object whose pods run Jaeger 2. */
export function checkJaegerV2Workload(object: JsonObject, where: string): FoundProblem[] {
  const commands = jaegerV2Containers(object).flatMap(({ container, path }) => commandOf(container, path) ?? []);
  return [
    ...commands.flatMap((command) => runRules(commandRules, command, where)),
    ...runRules(workloadRules, object, where),
    ...runRules(probeRules, object, where),
  ];
}

/** Checks values of version 4 of the chart of Jaeger, and the configuration in them. */
export function checkJaegerV2Chart(model: JaegerV2ChartModel, where: string): FoundProblem[] {
  if (!installsJaeger(model)) return [];
  const { config, prefix, version } = model;
  const replicas = replicasOfChart(model);
  return [
    ...runRules(chartRules, model, where),
    ...runRules(commandRules, podCommand(model), where),
    ...(config === undefined
      ? []
      : checkJaegerV2(
          { config, prefix, version, replicas, persistentFolders: foldersOf(model), isQueryBehindProxy: false },
          where,
        )),
  ];
}
