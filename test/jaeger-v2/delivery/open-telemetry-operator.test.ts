import {
  JaegerV2,
  JaegerV2Delivery,
  type JaegerV2OpenTelemetryOperatorProps,
  type JaegerV2Props,
  JaegerV2Roles,
  MilvusRelease,
  MilvusTracing,
  SecretRef,
} from '../../../lib';
import { environment, manifests } from '../../support/environment';
import { factsAt, planOf, runbookOf } from '../../support/plan';
import { thrown } from '../../support/thrown';

function made(props: JaegerV2Props = {}, operator?: JaegerV2OpenTelemetryOperatorProps) {
  const { app, env } = environment();
  const delivery = JaegerV2Delivery.openTelemetryOperator(operator);
  const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'obs', delivery, ...props });
  return { app, env, jaeger };
}

const CR = '2-jaeger/opentelemetrycollector.obs.jaeger.yaml';

test('one pod, minimal: the CR in the form that the operator does not rewrite, and the Service for the UI', () => {
  expect(manifests(made().app)).toMatchInlineSnapshot(`
    {
      "0-setup/namespace.obs.yaml": {
        "apiVersion": "v1",
        "kind": "Namespace",
        "metadata": {
          "labels": {
            "kubernetes.io/metadata.name": "obs",
          },
          "name": "obs",
        },
      },
      "2-jaeger/opentelemetrycollector.obs.jaeger.yaml": {
        "apiVersion": "opentelemetry.io/v1beta1",
        "kind": "OpenTelemetryCollector",
        "metadata": {
          "labels": {
            "app.kubernetes.io/component": "all-in-one",
            "app.kubernetes.io/instance": "jaeger",
            "app.kubernetes.io/managed-by": "cdk8s-milvus-tracing",
            "app.kubernetes.io/name": "jaeger",
            "app.kubernetes.io/part-of": "jaeger",
            "app.kubernetes.io/version": "2.20.0",
            "cdk8s-milvus-tracing/jaeger": "jaeger",
          },
          "name": "jaeger",
          "namespace": "obs",
        },
        "spec": {
          "config": {
            "exporters": {
              "jaeger_storage_exporter": {
                "trace_storage": "main",
              },
            },
            "extensions": {
              "healthcheckv2": {
                "http": {
                  "endpoint": "0.0.0.0:13133",
                },
                "use_v2": true,
              },
              "jaeger_query": {
                "enable_tracing": false,
                "grpc": {
                  "endpoint": "0.0.0.0:16685",
                },
                "http": {
                  "endpoint": "0.0.0.0:16686",
                },
                "storage": {
                  "traces": "main",
                },
              },
              "jaeger_storage": {
                "backends": {
                  "main": {
                    "memory": {
                      "max_traces": 50000,
                    },
                  },
                },
              },
            },
            "processors": {
              "batch": {},
            },
            "receivers": {
              "jaeger": {
                "protocols": {
                  "thrift_http": {
                    "endpoint": "0.0.0.0:14268",
                  },
                },
              },
              "otlp": {
                "protocols": {
                  "grpc": {
                    "endpoint": "0.0.0.0:4317",
                  },
                  "http": {
                    "endpoint": "0.0.0.0:4318",
                  },
                },
              },
            },
            "service": {
              "extensions": [
                "healthcheckv2",
                "jaeger_storage",
                "jaeger_query",
              ],
              "pipelines": {
                "traces": {
                  "exporters": [
                    "jaeger_storage_exporter",
                  ],
                  "processors": [
                    "batch",
                  ],
                  "receivers": [
                    "otlp",
                    "jaeger",
                  ],
                },
              },
              "telemetry": {
                "logs": {
                  "level": "info",
                },
                "metrics": {
                  "level": "detailed",
                  "readers": [
                    {
                      "pull": {
                        "exporter": {
                          "prometheus": {
                            "host": "0.0.0.0",
                            "port": 8888,
                          },
                        },
                      },
                    },
                  ],
                },
                "resource": {
                  "service.name": "jaeger",
                },
              },
            },
          },
          "configVersions": 3,
          "deploymentUpdateStrategy": {
            "type": "Recreate",
          },
          "env": [
            {
              "name": "GOMEMLIMIT",
              "value": "819MiB",
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
            "enabled": true,
          },
          "observability": {
            "metrics": {},
          },
          "podSecurityContext": {
            "fsGroup": 10001,
            "runAsNonRoot": true,
            "runAsUser": 10001,
            "seccompProfile": {
              "type": "RuntimeDefault",
            },
          },
          "replicas": 1,
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
          "upgradeStrategy": "none",
        },
      },
      "2-jaeger/service.obs.jaeger-query.yaml": {
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": {
          "labels": {
            "app.kubernetes.io/component": "service-query",
            "app.kubernetes.io/instance": "jaeger",
            "app.kubernetes.io/managed-by": "cdk8s-milvus-tracing",
            "app.kubernetes.io/name": "jaeger",
            "app.kubernetes.io/part-of": "jaeger",
            "app.kubernetes.io/version": "2.20.0",
            "cdk8s-milvus-tracing/jaeger": "jaeger",
          },
          "name": "jaeger-query",
          "namespace": "obs",
        },
        "spec": {
          "ports": [
            {
              "name": "http-query",
              "port": 16686,
              "protocol": "TCP",
              "targetPort": 16686,
            },
            {
              "name": "grpc-query",
              "port": 16685,
              "protocol": "TCP",
              "targetPort": 16685,
            },
          ],
          "selector": {
            "app.kubernetes.io/component": "opentelemetry-collector",
            "app.kubernetes.io/instance": "obs.jaeger",
            "app.kubernetes.io/managed-by": "opentelemetry-operator",
            "app.kubernetes.io/part-of": "opentelemetry",
          },
          "type": "ClusterIP",
        },
      },
      "2-jaeger/serviceaccount.obs.jaeger.yaml": {
        "apiVersion": "v1",
        "automountServiceAccountToken": false,
        "kind": "ServiceAccount",
        "metadata": {
          "labels": {
            "app.kubernetes.io/component": "service-account",
            "app.kubernetes.io/instance": "jaeger",
            "app.kubernetes.io/managed-by": "cdk8s-milvus-tracing",
            "app.kubernetes.io/name": "jaeger",
            "app.kubernetes.io/part-of": "jaeger",
            "app.kubernetes.io/version": "2.20.0",
            "cdk8s-milvus-tracing/jaeger": "jaeger",
          },
          "name": "jaeger",
          "namespace": "obs",
        },
      },
    }
  `);
});

test('all settings of the delivery', () => {
  const props: Required<JaegerV2OpenTelemetryOperatorProps> = {
    operatorNetworkPolicy: false,
    prometheusAnnotations: false,
  };
  expect(manifests(made({}, props).app)[CR]).toMatchObject({
    spec: {
      networkPolicy: { enabled: false },
      observability: { metrics: { disablePrometheusAnnotations: true } },
    },
  });
});

test('plain writes what is written without a delivery', () => {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', { namespace: 'obs' });
  expect(manifests(made({ delivery: JaegerV2Delivery.plain() }).app)).toEqual(manifests(app));
});

test('a sender has the addresses that it has with plain Kubernetes', () => {
  const { jaeger } = made();
  const plain = made({ delivery: JaegerV2Delivery.plain() }).jaeger;
  expect([jaeger.otlpGrpcEndpoint('obs'), jaeger.jaegerThriftHttpUrl('m'), jaeger.uiUrl('m')]).toEqual([
    plain.otlpGrpcEndpoint('obs'),
    plain.jaegerThriftHttpUrl('m'),
    plain.uiUrl('m'),
  ]);
});

test('a Milvus sends to it', () => {
  const { app, env, jaeger } = made();
  new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 0.1 }) });
  expect(app.render()['env/helm/my-release.values.yml']).toContain('http://jaeger-collector.obs.svc:14268/api/traces');
});

test('image pull Secrets are those of the ServiceAccount: a CR has no place for them', () => {
  const objects = manifests(made({ imagePullSecrets: [SecretRef.fromName('registry')] }).app);
  expect(objects['2-jaeger/serviceaccount.obs.jaeger.yaml']).toMatchObject({
    imagePullSecrets: [{ name: 'registry' }],
  });
});

test('labels and annotations', () => {
  const objects = manifests(made({ labels: { team: 'search' }, annotations: { 'example.com/a': 'b' } }).app);
  expect(objects[CR]).toMatchObject({
    metadata: { labels: { team: 'search' }, annotations: { 'example.com/a': 'b' } },
  });
});

test('the runbook asks for the CRD, and waits for what the operator makes', () => {
  const { app } = made();
  const runbook = runbookOf(app);
  expect(runbook).toContain('\nkubectl get crd opentelemetrycollectors.opentelemetry.io\n');
  expect(runbook).toContain(
    [
      '',
      "kubectl wait --for=jsonpath='{.status.image}'=docker.io/jaegertracing/jaeger:2.20.0 opentelemetrycollector/jaeger -n obs --timeout=300s",
      'kubectl rollout status deployment -l cdk8s-milvus-tracing/jaeger=jaeger -n obs --timeout=300s',
      '',
    ].join('\n'),
  );
  expect(runbook).not.toMatch(/cert-manager|can-i/);
  expect(factsAt(planOf(app), 'needs', 'name')).toEqual(['kubectl', 'opentelemetrycollectors.opentelemetry.io']);
});

describe('JVT390', () => {
  const settings = (serviceAccountName: string | undefined): JaegerV2Props => ({
    imagePullSecrets: [SecretRef.fromName('registry')],
    roles: JaegerV2Roles.allInOne(serviceAccountName === undefined ? {} : { serviceAccountName }),
  });

  const problems = (props: JaegerV2Props) => [thrown(() => made(props).app.render()) ?? []].flat();

  test('image pull Secrets beside a ServiceAccount of others', () => {
    expect(problems(settings('tracing'))).toMatchInlineSnapshot(
      `JVT390 env/jaeger allInOne.serviceAccountName: 'tracing' conflicts with imagePullSecrets: an OpenTelemetryCollector has no field for them. The pods cannot pull their image, and stay in ImagePullBackOff. Remove imagePullSecrets, and name the Secrets in that ServiceAccount; or remove serviceAccountName.`,
    );
  });

  test('with a ServiceAccount of its own, without Secrets, and with plain Kubernetes, nothing is wrong', () => {
    const plain = JaegerV2Delivery.plain();
    const roles = JaegerV2Roles.allInOne({ serviceAccountName: 'tracing' });
    for (const props of [settings(undefined), { roles }, { ...settings('tracing'), delivery: plain }]) {
      expect(problems(props)).toEqual([]);
    }
  });
});
