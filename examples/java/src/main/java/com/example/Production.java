package com.example;

import cdk8smilvustracing.AuthenticatedMetricsProps;
import cdk8smilvustracing.DurableStorage;
import cdk8smilvustracing.ElasticsearchStorageProps;
import cdk8smilvustracing.Environment;
import cdk8smilvustracing.Jaeger;
import cdk8smilvustracing.JaegerAutoscaleProps;
import cdk8smilvustracing.JaegerCollectorProps;
import cdk8smilvustracing.JaegerIngress;
import cdk8smilvustracing.JaegerIngressProps;
import cdk8smilvustracing.JaegerOperator;
import cdk8smilvustracing.JaegerQueryProps;
import cdk8smilvustracing.JaegerScale;
import cdk8smilvustracing.JaegerSecurity;
import cdk8smilvustracing.JaegerStorage;
import cdk8smilvustracing.JaegerStrategy;
import cdk8smilvustracing.MetricsReader;
import cdk8smilvustracing.MilvusOtlpTracingProps;
import cdk8smilvustracing.MilvusRelease;
import cdk8smilvustracing.MilvusReleaseClusterProps;
import cdk8smilvustracing.MilvusReleaseMinioProps;
import cdk8smilvustracing.MilvusReleaseMode;
import cdk8smilvustracing.MilvusReleaseStorage;
import cdk8smilvustracing.MilvusTracing;
import cdk8smilvustracing.OperatorMetrics;
import cdk8smilvustracing.OperatorMonitoring;
import cdk8smilvustracing.ProductionProps;
import cdk8smilvustracing.ResourceRequirements;
import cdk8smilvustracing.Retention;
import cdk8smilvustracing.RetentionProps;
import cdk8smilvustracing.SecretRef;
import cdk8smilvustracing.SparkDependencies;
import cdk8smilvustracing.StorageTls;
import cdk8smilvustracing.TracingApp;
import cdk8smilvustracing.WatchScope;
import java.util.List;
import java.util.Map;

/** The guide's "production strategy for long-term storage": an existing Elasticsearch, and a UI behind TLS. */
class Production {
    static void addTo(TracingApp app) {
        Environment env = new Environment(app, "production");

        JaegerOperator operator = JaegerOperator.Builder.create(env, "jaeger-operator")
                .namespace("observability")
                .watch(WatchScope.namespaces(List.of("observability")))
                .replicas(2)
                .metrics(OperatorMetrics.authenticated(AuthenticatedMetricsProps.builder()
                        .reader(MetricsReader.builder()
                                .serviceAccount("prometheus-k8s")
                                .namespace("monitoring")
                                .build())
                        .build()))
                .monitoring(OperatorMonitoring.prometheusOperator())
                .build();

        DurableStorage storage = JaegerStorage.elasticsearch(ElasticsearchStorageProps.builder()
                .servers(List.of("https://elasticsearch.data.svc:9200"))
                .credentials(SecretRef.fromName("jaeger-elasticsearch"))
                .tls(StorageTls.fromSecret(SecretRef.fromName("elasticsearch-ca")))
                .retention(Retention.days(14, RetentionProps.builder()
                        .security(JaegerSecurity.restricted())
                        .build()))
                .dependencies(SparkDependencies.none())
                // As long as the retention. By default Jaeger opens no trace older than 72 hours by its ID (JAE072).
                .options(Map.of("es.max-span-age", "336h"))
                .build());

        Jaeger jaeger = Jaeger.Builder.create(env, "jaeger")
                .namespace("observability")
                .operator(operator)
                .security(JaegerSecurity.restricted())
                .strategy(JaegerStrategy.production(ProductionProps.builder()
                        .storage(storage)
                        .collector(JaegerCollectorProps.builder()
                                .scale(JaegerScale.autoscale(JaegerAutoscaleProps.builder()
                                        .minReplicas(2)
                                        .maxReplicas(8)
                                        .build()))
                                .resources(ResourceRequirements.builder()
                                        .requests(Map.of("cpu", "500m", "memory", "512Mi"))
                                        .limits(Map.of("memory", "1Gi"))
                                        .build())
                                .build())
                        .query(JaegerQueryProps.builder()
                                .scale(JaegerScale.replicas(2))
                                .resources(ResourceRequirements.builder()
                                        .requests(Map.of("cpu", "100m", "memory", "256Mi"))
                                        .limits(Map.of("memory", "512Mi"))
                                        .build())
                                .build())
                        .build()))
                .ingress(JaegerIngress.host("jaeger.example.com", JaegerIngressProps.builder()
                        .ingressClassName("nginx")
                        .tlsSecret(SecretRef.fromName("jaeger-tls"))
                        .build()))
                .build();

        MilvusRelease.Builder.create(env, "my-release")
                .namespace("milvus")
                .mode(MilvusReleaseMode.cluster(MilvusReleaseClusterProps.builder()
                        .storage(MilvusReleaseStorage.minio(MilvusReleaseMinioProps.builder()
                                .credentials(SecretRef.fromName("milvus-minio"))
                                .build()))
                        .build()))
                .tracing(MilvusTracing.otlp(jaeger, MilvusOtlpTracingProps.builder().sampleFraction(0.05).build()))
                .build();
    }
}
