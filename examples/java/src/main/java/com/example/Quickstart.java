package com.example;

import cdk8smilvustracing.Diagnostics;
import cdk8smilvustracing.Environment;
import cdk8smilvustracing.Jaeger;
import cdk8smilvustracing.JaegerIngress;
import cdk8smilvustracing.JaegerOperator;
import cdk8smilvustracing.MilvusRelease;
import cdk8smilvustracing.MilvusTracing;
import cdk8smilvustracing.MilvusTracingProps;
import cdk8smilvustracing.TracingApp;

/** Milvus' guide "configure tracing with Jaeger", word for word. */
class Quickstart {
    static void addTo(TracingApp app) {
        Environment env = new Environment(app, "quickstart");

        JaegerOperator operator = JaegerOperator.Builder.create(env, "jaeger-operator")
                .namespace("observability")
                .build();

        Jaeger jaeger = Jaeger.Builder.create(env, "jaeger")
                .operator(operator)
                .ingress(JaegerIngress.openToEverybody())
                .build();
        Diagnostics ofJaeger = Diagnostics.of(jaeger);
        ofJaeger.accept("JAE031", "the guide's ingress; only for a cluster that nobody else can reach");
        ofJaeger.accept("JAE061", "the guide sets no limit; only for a Jaeger that runs for an afternoon");

        MilvusRelease milvus = MilvusRelease.Builder.create(env, "my-release")
                .tracing(MilvusTracing.jaeger(jaeger, MilvusTracingProps.builder().sampleFraction(1).build()))
                .build();
        Diagnostics ofMilvus = Diagnostics.of(milvus);
        ofMilvus.accept("MLV032", "the guide traces every request; only for a Milvus that is being tried out");
        ofMilvus.accept("MLV043", "the guide's storage; only for a Milvus whose data nobody needs");
    }
}
