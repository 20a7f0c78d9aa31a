package main

import (
	tracing "cdk8s-milvus-tracing/cdk8smilvustracing"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	// Ends the Node process of the library, once its warnings are printed.
	defer jsii.Close()

	app := tracing.NewTracingApp(nil)
	quickstart(app)
	production(app)
	app.Synth()
}
