import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeImage } from '../images/archive';
import type { Image } from '../images/image';
import { ON_NODE, type Programs } from './programs';
import { CONTAINERD_SOCKET } from './worker';

/** Gives the images to the container runtime, as soon as it answers. */
export async function importImages(programs: Programs, folder: string, images: readonly Image[]): Promise<void> {
  const ctr = [...ON_NODE, 'ctr', '--address', CONTAINERD_SOCKET, '--namespace', 'k8s.io'];
  await programs.until('containerd', 60, [...ctr, 'version']);
  for (const [index, image] of images.entries()) {
    const file = join(folder, `image-${index}.tar`);
    writeImage(image, file);
    await programs.run([...ctr, 'images', 'import', file]);
    rmSync(file);
  }
}
