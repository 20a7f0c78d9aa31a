package main

import (
	tracing "cdk8s-milvus-tracing/cdk8smilvustracing"
	"github.com/aws/jsii-runtime-go"
)

// production is the guide's "production strategy for long-term storage": an existing Elasticsearch, and a UI behind TLS.
func production(app tracing.TracingApp) {
	env := tracing.NewEnvironment(app, jsii.String("production"), nil)

	operator := tracing.NewJaegerOperator(env, jsii.String("jaeger-operator"), &tracing.JaegerOperatorProps{
		Namespace: jsii.String("observability"),
		Watch:     tracing.WatchScope_Namespaces(jsii.Strings("observability")),
		Replicas:  jsii.Number(2),
		Metrics: tracing.OperatorMetrics_Authenticated(&tracing.AuthenticatedMetricsProps{
			Reader: &tracing.MetricsReader{
				ServiceAccount: jsii.String("prometheus-k8s"),
				Namespace:      jsii.String("monitoring"),
			},
		}),
		Monitoring: tracing.OperatorMonitoring_PrometheusOperator(nil),
	})

	storage := tracing.JaegerStorage_Elasticsearch(&tracing.ElasticsearchStorageProps{
		Servers:     jsii.Strings("https://elasticsearch.data.svc:9200"),
		Credentials: secret("jaeger-elasticsearch"),
		Tls:         tracing.StorageTls_FromSecret(secret("elasticsearch-ca"), nil),
		Retention: tracing.Retention_Days(jsii.Number(14), &tracing.RetentionProps{
			Security: tracing.JaegerSecurity_Restricted(),
		}),
		Dependencies: tracing.SparkDependencies_None(),
		// As long as the retention. By default Jaeger opens no trace older than 72 hours by its ID (JAE072).
		Options: &map[string]any{"es.max-span-age": "336h"},
	})

	jaeger := tracing.NewJaeger(env, jsii.String("jaeger"), &tracing.JaegerProps{
		Namespace: jsii.String("observability"),
		Operator:  operator,
		Security:  tracing.JaegerSecurity_Restricted(),
		Strategy: tracing.JaegerStrategy_Production(&tracing.ProductionProps{
			Storage: storage,
			Collector: &tracing.JaegerCollectorProps{
				Scale: tracing.JaegerScale_Autoscale(&tracing.JaegerAutoscaleProps{
					MinReplicas: jsii.Number(2),
					MaxReplicas: jsii.Number(8),
				}),
				Resources: &tracing.ResourceRequirements{
					Requests: &map[string]*string{"cpu": jsii.String("500m"), "memory": jsii.String("512Mi")},
					Limits:   &map[string]*string{"memory": jsii.String("1Gi")},
				},
			},
			Query: &tracing.JaegerQueryProps{
				Scale: tracing.JaegerScale_Replicas(jsii.Number(2)),
				Resources: &tracing.ResourceRequirements{
					Requests: &map[string]*string{"cpu": jsii.String("100m"), "memory": jsii.String("256Mi")},
					Limits:   &map[string]*string{"memory": jsii.String("512Mi")},
				},
			},
		}),
		Ingress: tracing.JaegerIngress_Host(jsii.String("jaeger.example.com"), &tracing.JaegerIngressProps{
			IngressClassName: jsii.String("nginx"),
			TlsSecret:        secret("jaeger-tls"),
		}),
	})

	tracing.NewMilvusRelease(env, jsii.String("my-release"), &tracing.MilvusReleaseProps{
		Namespace: jsii.String("milvus"),
		Mode: tracing.MilvusReleaseMode_Cluster(&tracing.MilvusReleaseClusterProps{
			Storage: tracing.MilvusReleaseStorage_Minio(&tracing.MilvusReleaseMinioProps{
				Credentials: secret("milvus-minio"),
			}),
		}),
		Tracing: tracing.MilvusTracing_Otlp(jaeger, &tracing.MilvusOtlpTracingProps{SampleFraction: jsii.Number(0.05)}),
	})
}

func secret(name string) tracing.SecretRef {
	return tracing.SecretRef_FromName(jsii.String(name))
}
