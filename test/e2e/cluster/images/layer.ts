import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Image, ImageFile } from './image';
import { END, type Entry, header, padding } from './tar';

const CHUNK = 1024 * 1024;

/** What images have beside their programs: users, and a folder for temporary files. */
const SYSTEM: readonly ImageFile[] = [
  { path: '/etc/passwd', content: 'root:x:0:0:root:/:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/:/sbin/nologin\n' },
  { path: '/etc/group', content: 'root:x:0:\nnonroot:x:65532:\n' },
  { path: '/etc/nsswitch.conf', content: 'hosts: files dns\n' },
];

interface Part {
  readonly entry: Entry;
  readonly file?: ImageFile;
}

/** The layer of an image: its size is known before it is written, its digest afterwards. */
export class Layer {
  readonly size: number;
  private readonly parts: readonly Part[];

  constructor({ files, links = [] }: Image) {
    const all = [...SYSTEM, ...files];
    const paths = [...all.map(({ path }) => path), ...links.map(([path]) => path)];
    const folders = new Set([...paths.flatMap(foldersAbove), 'tmp']);
    this.parts = [
      ...[...folders].sort().map((path): Part => ({ entry: { path, type: 'folder', mode: modeOfFolder(path) } })),
      ...all.map((file): Part => ({ entry: entryOf(file), file })),
      ...links.map(([path, target]): Part => ({ entry: { path: inside(path), type: 'link', mode: 0o777, target } })),
    ];
    const sizes = this.parts.map(({ entry: { size = 0 } }) => END.length / 2 + size + padding(size).length);
    this.size = sizes.reduce((sum, size) => sum + size, END.length);
  }

  /** Writes it to an open file; the digest in hexadecimal. */
  write(to: number): string {
    const hash = createHash('sha256');
    const write = (bytes: Buffer): void => {
      hash.update(bytes);
      writeSync(to, bytes);
    };
    for (const { entry, file } of this.parts) {
      write(header(entry));
      if (file !== undefined) copy(file, write);
      write(padding(entry.size ?? 0));
    }
    write(END);
    return hash.digest('hex');
  }
}

function copy({ source, content = '' }: ImageFile, write: (bytes: Buffer) => void): void {
  if (source === undefined) {
    write(Buffer.from(content));
    return;
  }
  const from = openSync(source, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let length = readSync(from, chunk); length > 0; length = readSync(from, chunk))
      write(chunk.subarray(0, length));
  } finally {
    closeSync(from);
  }
}

function entryOf({ path, source, content = '' }: ImageFile): Entry {
  const entry = { path: inside(path), type: 'file' } as const;
  if (source === undefined) return { ...entry, mode: 0o644, size: Buffer.byteLength(content) };
  const { mode, size } = statSync(source);
  return { ...entry, mode: mode & 0o111 ? 0o755 : 0o644, size };
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === '/' ? [] : [...foldersAbove(folder), inside(folder)];
}

function modeOfFolder(path: string): number {
  return path === 'tmp' ? 0o1777 : 0o755;
}

/** Paths in an archive have no slash before them. */
function inside(path: string): string {
  return path.slice(1);
}
