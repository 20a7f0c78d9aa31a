import { readFileSync } from 'node:fs';
import { textOf } from '../kubernetes/json';

/**
 * The values of an existing release, as `helm get values my-release -o yaml` prints them.
 *
 * @see https://helm.sh/docs/helm/helm_get_values/
 */
export class HelmValues {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * A file with them; rejected if it does not exist or is not text.
   *
   * @param path from the folder that the app runs in.
   */
  static fromFile(path: string): HelmValues {
    return new HelmValues(path, () => readText(path));
  }

  /** Their text. */
  static fromText(text: string): HelmValues {
    return new HelmValues(undefined, () => ({ text }));
  }

  private constructor(
    /**
     * The file, as it was named; undefined where there is none.
     *
     * @internal
     */
    readonly _file: string | undefined,
    /**
     * The text, or why there is none.
     *
     * @internal
     */
    readonly _read: () => ReadText,
  ) {}
}

/** The text of a file, or why there is none. */
export interface ReadText {
  /** The text; empty where it could not be read. */
  readonly text: string;
  /** What is wrong with the file. @default - nothing */
  readonly problem?: string;
}

function readText(path: string): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    const isText = code !== 'ERR_ENCODING_INVALID_ENCODED_DATA';
    const problem = code === 'ENOENT' ? 'does not exist' : isText ? `cannot be read (${textOf(code)})` : 'is not UTF-8';
    return { text: '', problem };
  }
}
