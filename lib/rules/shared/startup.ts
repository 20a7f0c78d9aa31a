/** The effect of a flag that Jaeger rejects. */
export const JAEGER_EXITS = 'Jaeger exits at startup and crash-loops.';

/** The effect of a setting that Milvus rejects. */
export const MILVUS_EXITS = 'Milvus exits at startup and crash-loops.';
