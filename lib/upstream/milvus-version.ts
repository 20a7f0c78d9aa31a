const NUMBERS = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+.].*)?$/;

/** A release of Milvus: its number decides which trace settings it reads. */
export class MilvusVersion {
  /** A version by its text. @param version such as `2.5.16`; rejected by what takes it when it has no three numbers. */
  static of(version: string): MilvusVersion {
    return new MilvusVersion(version);
  }

  private readonly numbers: readonly number[] | undefined;

  private constructor(
    /** As it was given. */
    readonly version: string,
  ) {
    this.numbers = NUMBERS.exec(version)?.slice(1).map(Number);
  }

  /** Whether three numbers could be read. */
  get isKnown(): boolean {
    return this.numbers !== undefined;
  }

  /** Whether it is this version or a newer one; a version that nobody can read counts as the newest. */
  isAtLeast(version: string): boolean {
    const other = MilvusVersion.of(version).numbers ?? [];
    for (const [index, number] of (this.numbers ?? []).entries()) {
      const difference = number - (other[index] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return true;
  }
}
