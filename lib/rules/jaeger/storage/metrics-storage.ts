import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { optionText, strategyOf } from '../../../models/jaeger-cr/cr';
import { hasComponentSettings } from '../../../models/jaeger-cr/sections';

/** Rules over where the UI's page Monitor has its figures. */
export const metricsStorageRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE104',
    severity: Severity.ERROR,
    summary: 'metricsStorage is a Prometheus, with its URL',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/query.go',
    example: () => ({ spec: { allInOne: { metricsStorage: { type: 'prometheus' } } } }),
    when: hasComponentSettings,
    *check(cr): Iterable<Finding> {
      const section = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const { type, 'server-url': url } = objectAt(cr, 'spec', section, 'metricsStorage');
      const path = `spec.${section}.metricsStorage`;
      const fix = {
        fix: "Use type 'prometheus' with a server-url such as 'http://prometheus.monitoring.svc:9090'.",
        typed: "Use MetricsStorage.prometheus('http://prometheus.monitoring.svc:9090')",
      };
      if (type !== undefined && type !== '' && type !== 'prometheus') {
        yield {
          path: `${path}.type`,
          value: type,
          problem: "is not 'prometheus', the only one that there is.",
          effect: JAEGER_EXITS,
          ...fix,
        };
        return;
      }
      const given = typeof url === 'string' && url !== '';
      // A flag goes before the variable that the operator makes of the URL.
      const isFlag = optionText(cr, 'prometheus.server-url', 'spec', section, 'options') !== '';
      if (type === 'prometheus' && !given && !isFlag) {
        yield {
          path: `${path}.server-url`,
          problem: 'is not set.',
          effect: 'Jaeger would look for a Prometheus in its own pod, and the page Monitor stay empty.',
          ...fix,
        };
      } else if (type !== 'prometheus' && given) {
        yield {
          path: `${path}.server-url`,
          value: url,
          problem: "is set without type 'prometheus'.",
          effect: 'Nothing would read it, and the UI have no page Monitor.',
          ...fix,
        };
      }
    },
  },
];
