/** An image of one layer, made of files of this machine. */
export interface Image {
  /** The names that pods know it by. */
  readonly names: readonly string[];
  /** @default none */
  readonly entrypoint?: readonly string[];
  /** @default none */
  readonly command?: readonly string[];
  readonly user: string;
  readonly files: readonly ImageFile[];
  /** Links: the path of each, and where it leads. */
  readonly links?: readonly (readonly [path: string, target: string])[];
}

/** A file of an image: with its source or its content. */
export interface ImageFile {
  /** In the image, absolute. */
  readonly path: string;
  readonly source?: string;
  readonly content?: string;
}
