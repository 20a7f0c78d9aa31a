import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Servers } from '../../support/servers';
import { Running, type Start } from './running';

/** Starts Jaegers for a block of tests, whose servers end behind it. */
export interface Setting {
  readonly folder: () => string;
  start(start: Omit<Start, 'folder' | 'name'>): Promise<Running | string>;
}

export function setting(): Setting {
  let servers: Servers;
  let folder: string;
  let started = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'e2e-jaeger-v2-'));
    servers = new Servers(folder);
  });
  afterAll(async () => {
    await servers.end();
  });
  return {
    folder: () => folder,
    start: (start) => Running.start(servers, { ...start, folder, name: `jaeger-${(started += 1)}` }),
  };
}

/** The Jaeger that was started; why it ended is an error. */
export function runs(started: Running | string): Running {
  if (typeof started === 'string') throw new Error(started);
  return started;
}
