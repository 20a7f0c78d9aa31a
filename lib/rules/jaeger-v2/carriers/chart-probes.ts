import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { componentType } from '../../../models/jaeger-v2/components';
import type { JaegerV2ChartModel } from '../../../models/jaeger-v2/chart';
import { CHART, ofChart } from './shared';

const PORT = '13133';
const EXTENSION = 'healthcheckv2';
const EFFECT = "The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops.";
const FIX = `Set use_v2: true and http.endpoint: 0.0.0.0:${PORT} in extensions.${EXTENSION}, and list it in service.extensions.`;

/** A rule about the probes of the chart: their port and path are fixed. */
export const chartProbeRules: readonly Rule<JaegerV2ChartModel>[] = [
  {
    code: 'JVT215',
    severity: Severity.ERROR,
    summary: `\`userconfig\` answers the chart's probes: ${EXTENSION} listens on 0.0.0.0:${PORT}`,
    see: `${CHART}/templates/jaeger/jaeger-deploy.yaml`,
    example: () => {
      const config = { service: { extensions: [] } };
      return { ...ofChart({ userconfig: config }), config };
    },
    *check({ config, prefix }): Iterable<Finding> {
      if (config === undefined || Object.keys(config).length === 0) return;
      const listed = listedChecks(config);
      const [first] = listed;
      if (first === undefined) {
        yield {
          path: `${prefix}service.extensions`,
          problem: `must contain ${EXTENSION}.`,
          effect: EFFECT,
          fix: FIX,
        };
      } else if (!listed.some((id) => answers(valueAt(config, 'extensions', id)))) {
        yield {
          path: `${prefix}extensions.${first}`,
          problem: `does not listen on port ${PORT} of the pod's address.`,
          effect: EFFECT,
          fix: FIX,
        };
      }
    },
  },
];

function listedChecks(config: JsonObject): readonly string[] {
  const extensions = valueAt(config, 'service', 'extensions');
  const ids: readonly unknown[] = Array.isArray(extensions) ? extensions : [];
  return ids.filter((id) => typeof id === 'string').filter((id) => componentType(id) === EXTENSION);
}

/** Without `use_v2` it reads the endpoint one level higher. */
function answers(settings: unknown): boolean {
  const isV2 = valueAt(settings, 'use_v2') === true;
  const { endpoint } = isV2 ? objectAt(settings, 'http') : objectAt(settings);
  if (typeof endpoint !== 'string') return false;
  if (endpoint.includes('${')) return true;
  const colon = endpoint.lastIndexOf(':');
  return ['', '0.0.0.0', '[::]'].includes(endpoint.slice(0, colon)) && endpoint.slice(colon + 1) === PORT;
}
