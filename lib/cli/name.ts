/** The command, and the package that it comes with. */
export const NAME = 'cdk8s-milvus-tracing';
