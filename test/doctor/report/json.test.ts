import { State } from '../../../lib/doctor/diagnosis';
import { jsonReport } from '../../../lib/doctor/report/json';
import { BROKEN, HEADLINE, NO_HOST, ok } from '../../support/verdicts';

const ENDING = { taken: '2026-01-02T03:04:05.000Z', exitCode: 1 };

test('all findings of all links, also those that the screen only names', () => {
  expect(jsonReport(BROKEN, HEADLINE, ENDING)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "taken": "2026-01-02T03:04:05.000Z",
      "context": "kubernetes-admin@kubernetes",
      "scope": "this account may list pods in all namespaces",
      "jaegers": [
        {
          "namespace": "default",
          "name": "jaeger",
          "what": "Jaeger 1"
        }
      ],
      "milvuses": [
        {
          "namespace": "milvus",
          "name": "my-release",
          "what": "milvus-5.0.19"
        }
      ],
      "ui": {
        "command": "kubectl port-forward -n default service/jaeger-query 16686:16686 --context kubernetes-admin@kubernetes",
        "url": "http://localhost:16686"
      },
      "exitCode": 1,
      "brokenAt": "services",
      "links": [
        {
          "link": "tools",
          "state": "ok",
          "summary": "kubectl v1.34.5, Kubernetes v1.34.4",
          "findings": []
        },
        {
          "link": "services",
          "state": "broken",
          "summary": "DOC081 default/jaeger-collector spec.selector",
          "findings": [
            {
              "code": "DOC081",
              "severity": "error",
              "where": "default/jaeger-collector",
              "path": "spec.selector",
              "problem": "matches no pod.",
              "effect": "The Service has no endpoints, so Milvus cannot reach the collector and drops its spans.",
              "evidence": {
                "command": "kubectl get endpointslices -n default -l kubernetes.io/service-name=jaeger-collector -o json",
                "line": "items[0].endpoints: null"
              },
              "fix": "Delete the Service. The operator creates it again with the right selector.",
              "commands": [
                "kubectl delete service jaeger-collector -n default --context kubernetes-admin@kubernetes"
              ]
            }
          ]
        },
        {
          "link": "storage",
          "state": "not looked at",
          "summary": "this account may not read pods/log in default",
          "findings": []
        },
        {
          "link": "endpoint",
          "state": "broken",
          "summary": "DOC181 milvus/my-release trace.jaeger.url",
          "findings": [
            {
              "code": "DOC181",
              "severity": "error",
              "where": "milvus/my-release",
              "path": "trace.jaeger.url",
              "value": "http://jaeger-collector.tracing.svc:14268/api/traces",
              "problem": "'http://jaeger-collector.tracing.svc:14268/api/traces' names a Service that does not exist.",
              "effect": "Milvus drops its spans.",
              "evidence": {
                "command": "helm get values my-release -n milvus -o json",
                "line": "trace:\\n  jaeger:\\n    url: http://jaeger"
              },
              "fix": "Use the Service of the Jaeger that runs.",
              "yaml": "trace:\\n  jaeger:\\n    url: http://jaeger-collector.default.svc:14268/api/traces\\n"
            }
          ]
        },
        {
          "link": "sampling",
          "state": "warning",
          "summary": "DOC201 milvus/my-release trace.sampleFraction",
          "findings": [
            {
              "code": "DOC201",
              "severity": "warning",
              "where": "milvus/my-release",
              "path": "trace.sampleFraction",
              "value": 0.001,
              "problem": "0.001 samples one request in 1000.",
              "effect": "A single search has no trace, most of the time.",
              "evidence": {
                "command": "kubectl get configmap my-release-milvus -n milvus -o json",
                "line": "sampleFraction: 0.001"
              },
              "fix": "Set a larger share to see each search, such as 1."
            }
          ]
        }
      ]
    }
    "
  `);
});

test('what is not known is left out', () => {
  const text = jsonReport([ok('tools', '-')], { scope: 'no answer from the cluster' }, { ...ENDING, exitCode: 0 });
  expect(JSON.parse(text)).toEqual({
    version: 1,
    taken: ENDING.taken,
    scope: 'no answer from the cluster',
    exitCode: 0,
    links: [{ link: 'tools', state: 'ok', summary: '-', findings: [] }],
  });
});

test('nothing in it controls a terminal, or is a password', () => {
  const text = '\u001b[2J https://admin:hunter2@example.com/';
  const finding = {
    ...{ where: text, path: text, value: text, problem: 'is odd.', effect: text, fix: text, yaml: text },
    ...{ evidence: { command: text, line: `password=hunter2\n${text}` }, commands: [text] },
  };
  const verdict = { link: 'network', state: State.BROKEN, summary: text, found: [{ ...NO_HOST, finding }] };
  const subjects = [{ namespace: text, name: text, what: text }];
  const headline = { context: text, namespace: text, scope: text, found: { jaegers: subjects, milvuses: subjects } };
  const report = jsonReport([verdict], headline, ENDING);
  expect(report).not.toContain('hunter2');
  expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
