package main

import (
	tracing "cdk8s-milvus-tracing/cdk8smilvustracing"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// quickstart is Milvus' guide "configure tracing with Jaeger", word for word.
func quickstart(app tracing.TracingApp) {
	env := tracing.NewEnvironment(app, jsii.String("quickstart"), nil)

	operator := tracing.NewJaegerOperator(env, jsii.String("jaeger-operator"), &tracing.JaegerOperatorProps{
		Namespace: jsii.String("observability"),
	})

	jaeger := tracing.NewJaeger(env, jsii.String("jaeger"), &tracing.JaegerProps{
		Operator: operator,
		Ingress:  tracing.JaegerIngress_OpenToEverybody(),
	})
	accept(jaeger, "JAE031", "the guide's ingress; only for a cluster that nobody else can reach")
	accept(jaeger, "JAE061", "the guide sets no limit; only for a Jaeger that runs for an afternoon")

	milvus := tracing.NewMilvusRelease(env, jsii.String("my-release"), &tracing.MilvusReleaseProps{
		Tracing: tracing.MilvusTracing_Jaeger(jaeger, &tracing.MilvusTracingProps{SampleFraction: jsii.Number(1)}),
	})
	accept(milvus, "MLV032", "the guide traces every request; only for a Milvus that is being tried out")
	accept(milvus, "MLV043", "the guide's storage; only for a Milvus whose data nobody needs")
}

func accept(construct constructs.IConstruct, code, reason string) {
	tracing.Diagnostics_Of(construct).Accept(jsii.String(code), jsii.String(reason))
}
