from cdk8s_milvus_tracing import (
    Environment,
    Jaeger,
    JaegerCollectorProps,
    JaegerIngress,
    JaegerOperator,
    JaegerQueryProps,
    JaegerScale,
    JaegerSecurity,
    JaegerStorage,
    JaegerStrategy,
    MetricsReader,
    MilvusRelease,
    MilvusReleaseMode,
    MilvusReleaseStorage,
    MilvusTracing,
    OperatorMetrics,
    OperatorMonitoring,
    ResourceRequirements,
    Retention,
    SecretRef,
    SparkDependencies,
    StorageTls,
    TracingApp,
    WatchScope,
)


def production(app: TracingApp) -> None:
    """The guide's "production strategy for long-term storage": an existing Elasticsearch, and a UI behind TLS."""
    env = Environment(app, "production")

    operator = JaegerOperator(
        env,
        "jaeger-operator",
        namespace="observability",
        watch=WatchScope.namespaces(["observability"]),
        replicas=2,
        metrics=OperatorMetrics.authenticated(
            reader=MetricsReader(service_account="prometheus-k8s", namespace="monitoring"),
        ),
        monitoring=OperatorMonitoring.prometheus_operator(),
    )

    storage = JaegerStorage.elasticsearch(
        servers=["https://elasticsearch.data.svc:9200"],
        credentials=SecretRef.from_name("jaeger-elasticsearch"),
        tls=StorageTls.from_secret(SecretRef.from_name("elasticsearch-ca")),
        retention=Retention.days(14, security=JaegerSecurity.restricted()),
        dependencies=SparkDependencies.none(),
        # As long as the retention. By default Jaeger opens no trace older than 72 hours by its ID (JAE072).
        options={"es.max-span-age": "336h"},
    )

    jaeger = Jaeger(
        env,
        "jaeger",
        namespace="observability",
        operator=operator,
        security=JaegerSecurity.restricted(),
        strategy=JaegerStrategy.production(
            storage=storage,
            collector=JaegerCollectorProps(
                scale=JaegerScale.autoscale(min_replicas=2, max_replicas=8),
                resources=ResourceRequirements(
                    requests={"cpu": "500m", "memory": "512Mi"}, limits={"memory": "1Gi"}
                ),
            ),
            query=JaegerQueryProps(
                scale=JaegerScale.replicas(2),
                resources=ResourceRequirements(
                    requests={"cpu": "100m", "memory": "256Mi"}, limits={"memory": "512Mi"}
                ),
            ),
        ),
        ingress=JaegerIngress.host(
            "jaeger.example.com", ingress_class_name="nginx", tls_secret=SecretRef.from_name("jaeger-tls")
        ),
    )

    MilvusRelease(
        env,
        "my-release",
        namespace="milvus",
        mode=MilvusReleaseMode.cluster(
            storage=MilvusReleaseStorage.minio(credentials=SecretRef.from_name("milvus-minio")),
        ),
        tracing=MilvusTracing.otlp(jaeger, sample_fraction=0.05),
    )
