module example.com/milvus-tracing-app

go 1.25

require (
	cdk8s-milvus-tracing/cdk8smilvustracing v0.2.0
	github.com/aws/constructs-go/constructs/v10 v10.3.0
	github.com/aws/jsii-runtime-go v1.140.0
)

// Until it is published: the modules that `npm run package` writes.
replace cdk8s-milvus-tracing/cdk8smilvustracing => ../../package/go/cdk8smilvustracing

replace github.com/aws/constructs-go/constructs/v10 => ../../package/dependencies/go/constructs

replace github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2 => ../../package/dependencies/go/cdk8s

replace github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2 => ../../package/dependencies/go/cdk8splus28
