import type { JsonObject } from '../../../kubernetes/json';
import type { JaegerV2ChartModel } from '../../../models/jaeger-v2/chart';
import type { JaegerV2Command } from '../../../models/jaeger-v2/command';
import { ruleFamily, type RuleFamily, type Snippet, yamlSnippet } from '../../shared/family';
import { chartRules } from './chart';
import { commandRules } from './command';
import { probeRules } from './probes';
import { workloadRules } from './workload';

/** The rules over what carries a configuration of Jaeger 2: pods, and values of its chart. */
export const jaegerV2CarrierFamilies: readonly RuleFamily[] = [
  ruleFamily('JVT', commandRules, showCommand),
  ruleFamily('JVT', workloadRules, showObject),
  ruleFamily('JVT', probeRules, showObject),
  ruleFamily('JVT', chartRules, showValues),
];

function showCommand({ args, env }: JaegerV2Command): Snippet {
  const container = {
    image: 'jaegertracing/jaeger:2.20.0',
    ...(args.length === 0 ? {} : { args }),
    ...(env.length === 0 ? {} : { env }),
  };
  return yamlSnippet('deployment.yaml', { spec: { template: { spec: { containers: [container] } } } });
}

function showObject(object: JsonObject): Snippet {
  return yamlSnippet('deployment.yaml', object);
}

function showValues({ values }: JaegerV2ChartModel): Snippet {
  return yamlSnippet('values.yaml', values);
}
