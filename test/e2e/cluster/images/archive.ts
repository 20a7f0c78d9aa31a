import { closeSync, openSync, writeSync } from 'node:fs';
import type { Image } from './image';
import { Layer } from './layer';
import { END, header, padding } from './tar';

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };
const LAYER = 'layer.tar';
const CONFIG = 'config.json';

/** Writes an image as `docker save` would; container runtimes import that. The same files make the same bytes. */
export function writeImage(image: Image, file: string): void {
  const to = openSync(file, 'w');
  try {
    const layer = new Layer(image);
    writeSync(to, header({ path: LAYER, type: 'file', mode: 0o644, size: layer.size }));
    const digest = layer.write(to);
    writeSync(to, padding(layer.size));
    for (const [path, content] of [
      [CONFIG, configOf(image, digest)],
      ['manifest.json', [{ Config: CONFIG, RepoTags: image.names, Layers: [LAYER] }]],
    ] as const) {
      const bytes = Buffer.from(JSON.stringify(content));
      writeSync(to, header({ path, type: 'file', mode: 0o644, size: bytes.length }));
      writeSync(to, bytes);
      writeSync(to, padding(bytes.length));
    }
    writeSync(to, END);
  } finally {
    closeSync(to);
  }
}

function configOf({ entrypoint, command, user }: Image, digest: string): object {
  return {
    architecture: ARCHITECTURES[process.arch] ?? process.arch,
    os: 'linux',
    config: {
      User: user,
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
      ...(command === undefined ? {} : { Cmd: command }),
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
    history: [{ created_by: 'e2e' }],
  };
}
