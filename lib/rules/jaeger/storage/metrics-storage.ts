import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { optionText, strategyOf } from '../../../models/jaeger-cr/cr';
import { hasComponentSettings } from '../../../models/jaeger-cr/sections';

/** Rules about the metrics of the Monitor page in the UI. */
export const metricsStorageRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE104',
    severity: Severity.ERROR,
    summary: 'metricsStorage has type prometheus and a server-url',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/query.go',
    example: () => ({ spec: { allInOne: { metricsStorage: { type: 'prometheus' } } } }),
    when: hasComponentSettings,
    *check(cr): Iterable<Finding> {
      const section = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const { type, 'server-url': url } = objectAt(cr, 'spec', section, 'metricsStorage');
      const path = `spec.${section}.metricsStorage`;
      const fix = {
        fix: "Use type 'prometheus' with a server-url such as 'http://prometheus.monitoring.svc:9090'.",
        fixInCode: "Use MetricsStorage.prometheus('http://prometheus.monitoring.svc:9090').",
      };
      if (type !== undefined && type !== '' && type !== 'prometheus') {
        yield {
          path: `${path}.type`,
          value: type,
          problem: `unknown metrics storage type ${VALUE}.`,
          effect: JAEGER_EXITS,
          ...fix,
        };
        return;
      }
      const hasUrl = typeof url === 'string' && url !== '';
      // A flag overrides the variable that the operator sets from the URL.
      const isFlag = optionText(cr, 'prometheus.server-url', 'spec', section, 'options') !== '';
      if (type === 'prometheus' && !hasUrl && !isFlag) {
        yield {
          path: `${path}.server-url`,
          problem: 'missing.',
          effect: 'Jaeger looks for Prometheus in its own pod, and the Monitor page stays empty.',
          ...fix,
        };
      } else if (type !== 'prometheus' && hasUrl) {
        yield {
          path: `${path}.server-url`,
          value: url,
          problem: "has no effect without type 'prometheus'.",
          effect: 'The UI has no Monitor page.',
          ...fix,
        };
      }
    },
  },
];
