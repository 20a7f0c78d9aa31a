import { Size } from 'cdk8s';
import {
  JaegerScale,
  JaegerV2,
  JaegerV2BadgerVolume,
  JaegerV2Delivery,
  JaegerV2Exposure,
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  SecretRef,
} from '../../../lib';
import { asObject, objectAt } from '../../../lib/kubernetes/json';
import { environment, manifests } from '../../support/environment';
import { runbookOf } from '../../support/plan';

describe('collectors and query with all that is around them', () => {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', {
    namespace: 'obs',
    delivery: JaegerV2Delivery.openTelemetryOperator(),
    roles: JaegerV2Roles.collectorAndQuery({
      storage: JaegerV2Storage.openSearch({
        servers: ['https://opensearch.data.svc:9200'],
        credentials: JaegerV2SearchCredentials.basic(SecretRef.fromName('opensearch')),
        retention: JaegerV2Retention.days(14),
      }),
      collector: { scale: JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 8 }) },
      query: { scale: JaegerScale.replicas(2) },
    }),
    exposure: JaegerV2Exposure.ingress(['jaeger.example.com'], { ingressClassName: 'nginx' }),
    login: JaegerV2Login.oauth2Proxy({
      secret: SecretRef.fromName('login'),
      issuerUrl: 'https://login.example.com',
      emailDomains: ['example.com'],
    }),
    networkPolicy: JaegerV2NetworkPolicy.standard({ senders: [JaegerV2Peer.namespace('milvus')] }),
    monitoring: JaegerV2Monitoring.prometheusOperator(),
  });
  const objects = manifests(app);
  const specOf = (file: string) => objectAt(asObject(objects[`2-jaeger/${file}.yaml`]), 'spec');
  const collector = specOf('opentelemetrycollector.obs.jaeger');
  const query = specOf('opentelemetrycollector.obs.jaeger-query');

  test('the objects', () => {
    expect(Object.keys(objects)).toMatchInlineSnapshot(`
      [
        "0-setup/namespace.obs.yaml",
        "2-jaeger/cronjob.obs.jaeger-es-index-cleaner.yaml",
        "2-jaeger/ingress.obs.jaeger-query.yaml",
        "2-jaeger/networkpolicy.obs.jaeger-collector.yaml",
        "2-jaeger/networkpolicy.obs.jaeger-query.yaml",
        "2-jaeger/opentelemetrycollector.obs.jaeger-query.yaml",
        "2-jaeger/opentelemetrycollector.obs.jaeger.yaml",
        "2-jaeger/podmonitor.obs.jaeger.yaml",
        "2-jaeger/prometheusrule.obs.jaeger.yaml",
        "2-jaeger/service.obs.jaeger-query.yaml",
        "2-jaeger/serviceaccount.obs.jaeger.yaml",
      ]
    `);
  });

  test('the collectors, without their configuration', () => {
    expect({ ...collector, config: undefined }).toMatchInlineSnapshot(`
      {
        "autoscaler": {
          "maxReplicas": 8,
          "minReplicas": 2,
          "targetCPUUtilization": 90,
          "targetMemoryUtilization": 90,
        },
        "config": undefined,
        "configVersions": 3,
        "deploymentUpdateStrategy": {
          "rollingUpdate": {
            "maxSurge": "25%",
            "maxUnavailable": 0,
          },
          "type": "RollingUpdate",
        },
        "env": [
          {
            "name": "GOMEMLIMIT",
            "value": "819MiB",
          },
          {
            "name": "ES_USERNAME",
            "valueFrom": {
              "secretKeyRef": {
                "key": "ES_USERNAME",
                "name": "opensearch",
              },
            },
          },
          {
            "name": "ES_PASSWORD",
            "valueFrom": {
              "secretKeyRef": {
                "key": "ES_PASSWORD",
                "name": "opensearch",
              },
            },
          },
        ],
        "image": "docker.io/jaegertracing/jaeger:2.20.0",
        "ipFamilyPolicy": "SingleStack",
        "lifecycle": {
          "preStop": {
            "exec": {
              "command": [
                "/bin/sleep",
                "5",
              ],
            },
          },
        },
        "managementState": "managed",
        "mode": "deployment",
        "networkPolicy": {
          "enabled": false,
        },
        "observability": {
          "metrics": {},
        },
        "podDisruptionBudget": {
          "maxUnavailable": 1,
        },
        "podSecurityContext": {
          "fsGroup": 10001,
          "runAsNonRoot": true,
          "runAsUser": 10001,
          "seccompProfile": {
            "type": "RuntimeDefault",
          },
        },
        "resources": {
          "limits": {
            "memory": "1Gi",
          },
          "requests": {
            "cpu": "100m",
            "memory": "256Mi",
          },
        },
        "securityContext": {
          "allowPrivilegeEscalation": false,
          "capabilities": {
            "drop": [
              "ALL",
            ],
          },
          "readOnlyRootFilesystem": true,
        },
        "serviceAccount": "jaeger",
        "terminationGracePeriodSeconds": 60,
        "topologySpreadConstraints": [
          {
            "labelSelector": {
              "matchLabels": {
                "app.kubernetes.io/component": "opentelemetry-collector",
                "app.kubernetes.io/instance": "obs.jaeger",
                "app.kubernetes.io/managed-by": "opentelemetry-operator",
                "app.kubernetes.io/part-of": "opentelemetry",
              },
            },
            "maxSkew": 1,
            "topologyKey": "kubernetes.io/hostname",
            "whenUnsatisfiable": "ScheduleAnyway",
          },
        ],
        "upgradeStrategy": "none",
      }
    `);
  });

  test('the query has the same pods, of a fixed number, and the port of the login', () => {
    const { config: own, topologySpreadConstraints: spread, securityContext, podSecurityContext, env } = collector;
    expect(query).toMatchObject({
      ...{ securityContext, podSecurityContext, env },
      replicas: 2,
      ports: [{ name: 'port-4180', port: 4180, protocol: 'TCP', targetPort: 4180 }],
    });
    expect([query.config, query.topologySpreadConstraints]).not.toEqual([own, spread]);
  });

  test('the UI listens inside of its pods, behind the login', () => {
    expect(query.additionalContainers).toMatchObject([{ name: 'oauth2-proxy' }]);
    expect(objectAt(query, 'config', 'extensions', 'jaeger_query', 'http')).toEqual({ endpoint: '127.0.0.1:16686' });
    expect(specOf('service.obs.jaeger-query')).toMatchObject({ ports: [{ port: 16686, targetPort: 4180 }] });
  });

  test('policies and the PodMonitor find the pods of the operator', () => {
    expect(specOf('networkpolicy.obs.jaeger-collector').podSelector).toEqual({
      matchLabels: {
        'app.kubernetes.io/component': 'opentelemetry-collector',
        'app.kubernetes.io/instance': 'obs.jaeger',
        'app.kubernetes.io/managed-by': 'opentelemetry-operator',
        'app.kubernetes.io/part-of': 'opentelemetry',
      },
    });
    expect(specOf('podmonitor.obs.jaeger').selector).toEqual({
      matchLabels: { 'cdk8s-milvus-tracing/jaeger': 'jaeger' },
    });
  });
});

test('Badger on a claim: a StatefulSet, whose claims stay when it is deleted', () => {
  const { app, env } = environment();
  const volume = JaegerV2BadgerVolume.claim({ size: Size.mebibytes(2048) });
  new JaegerV2(env, 'jaeger', {
    namespace: 'obs',
    delivery: JaegerV2Delivery.openTelemetryOperator(),
    roles: JaegerV2Roles.allInOne({ storage: JaegerV2Storage.badger({ volume }) }),
  });
  const cr = asObject(manifests(app)['2-jaeger/opentelemetrycollector.obs.jaeger.yaml']);
  expect(objectAt(cr, 'spec')).toMatchObject({
    mode: 'statefulset',
    replicas: 1,
    volumeClaimTemplates: [
      {
        metadata: { name: 'badger' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } } },
        status: {},
      },
    ],
    volumeMounts: [{ name: 'badger', mountPath: '/badger' }],
    podSecurityContext: { fsGroup: 10001, runAsUser: 10001 },
  });
  expect(cr.spec).not.toHaveProperty('deploymentUpdateStrategy');
  const runbook = runbookOf(app);
  expect(runbook).toContain('\nkubectl rollout status statefulset -l cdk8s-milvus-tracing/jaeger=jaeger -n obs');
  expect(runbook).toContain('PersistentVolumeClaim `badger-jaeger-collector-0`');
});
