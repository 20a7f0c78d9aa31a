/** The folders of an environment's manifests, in apply order. */
export class Stage {
  /** Namespaces and CRDs: undo never deletes these unasked. */
  static readonly SETUP = new Stage('0-setup');
  static readonly OPERATOR = new Stage('1-operator');
  static readonly JAEGER = new Stage('2-jaeger');
  static readonly MILVUS = new Stage('3-milvus');

  static readonly ALL: readonly Stage[] = [Stage.SETUP, Stage.OPERATOR, Stage.JAEGER, Stage.MILVUS];

  private constructor(
    /** Its name, which is that of its folder. */
    readonly name: string,
  ) {}

  /** From the folder of the environment. */
  get folder(): string {
    return `manifests/${this.name}`;
  }
}
