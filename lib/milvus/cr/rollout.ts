/**
 * What a change of the configuration does to running pods.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go#L213
 */
export enum MilvusRollout {
  /**
   * They restart, so that tracing really starts. Not with the operators 1.3.0 to 1.3.5, which never restart pods for a change of
   * `config`: rejected.
   */
  RESTART = 'restart',

  /** They stay, and find the new settings in their file (warning MLV061): for a Milvus that you restart yourself. */
  CONFIG_MAP_ONLY = 'configMapOnly',
}
