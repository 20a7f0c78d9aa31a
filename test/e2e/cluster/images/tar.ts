const BLOCK = 512;

/** An entry of an archive: a folder, a link or a file. */
export interface Entry {
  readonly path: string;
  readonly mode: number;
  readonly type: 'file' | 'link' | 'folder';
  /** Where a link leads. */
  readonly target?: string;
  /** In bytes; of a file only. */
  readonly size?: number;
}

/** The first block of an entry, in the format ustar; without owner and time, so that the same files make the same archive. */
export function header({ path, mode, type, target = '', size = 0 }: Entry): Buffer {
  const block = Buffer.alloc(BLOCK);
  const put = (text: string, at: number, length: number): void => {
    if (Buffer.byteLength(text) > length) throw new Error(`'${text}' is longer than ${length} bytes`);
    block.write(text, at);
  };
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
  put(path, 0, 100);
  put(octal(mode, 7), 100, 7);
  put(octal(0, 7), 108, 7);
  put(octal(0, 7), 116, 7);
  put(octal(size, 11), 124, 11);
  put(octal(0, 11), 136, 11);
  put(' '.repeat(8), 148, 8);
  put({ file: '0', link: '2', folder: '5' }[type], 156, 1);
  put(target, 157, 100);
  put('ustar', 257, 5);
  put('00', 263, 2);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)}\0 `, 148, 8);
  return block;
}

/** What fills the last block of a file. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends an archive. */
export const END: Buffer = Buffer.alloc(2 * BLOCK);
