import { releaseAtLeast, threeNumbers } from './version-order';

/** A release of Milvus: its number decides which trace settings it reads. */
export class MilvusVersion {
  /** A version by its text. @param version such as `2.5.16`; rejected by what takes it when it has no three numbers. */
  static of(version: string): MilvusVersion {
    return new MilvusVersion(version);
  }

  private constructor(
    /** As it was given. */
    readonly version: string,
  ) {}

  /** Whether three numbers could be read. */
  get isKnown(): boolean {
    return threeNumbers(this.version) !== undefined;
  }

  /** Whether it is this version or a newer one; an unreadable version counts as the newest. */
  isAtLeast(version: string): boolean {
    return releaseAtLeast(this.version, version);
  }
}
