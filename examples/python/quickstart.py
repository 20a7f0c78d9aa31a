from cdk8s_milvus_tracing import (
    Diagnostics,
    Environment,
    Jaeger,
    JaegerIngress,
    JaegerOperator,
    MilvusRelease,
    MilvusTracing,
    TracingApp,
)


def quickstart(app: TracingApp) -> None:
    """Milvus' guide "configure tracing with Jaeger", word for word."""
    env = Environment(app, "quickstart")

    operator = JaegerOperator(env, "jaeger-operator", namespace="observability")

    jaeger = Jaeger(env, "jaeger", operator=operator, ingress=JaegerIngress.open_to_everybody())
    accept = Diagnostics.of(jaeger).accept
    accept("JAE031", "the guide's ingress; only for a cluster that nobody else can reach")
    accept("JAE061", "the guide sets no limit; only for a Jaeger that runs for an afternoon")

    milvus = MilvusRelease(env, "my-release", tracing=MilvusTracing.jaeger(jaeger, sample_fraction=1))
    accept = Diagnostics.of(milvus).accept
    accept("MLV032", "the guide traces every request; only for a Milvus that is being tried out")
    accept("MLV043", "the guide's storage; only for a Milvus whose data nobody needs")
