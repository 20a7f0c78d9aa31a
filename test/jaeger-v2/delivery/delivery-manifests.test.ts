import { JaegerV2, JaegerV2Delivery } from '../../../lib';
import { environment, manifests } from '../../support/environment';

test('one pod, minimal: the CR in the form that the operator does not rewrite, and the Service for the UI', () => {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', { namespace: 'obs', delivery: JaegerV2Delivery.openTelemetryOperator() });
  expect(manifests(app)).toMatchInlineSnapshot(`
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
