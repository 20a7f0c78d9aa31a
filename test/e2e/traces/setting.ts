import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Servers } from '../support/servers';
import { Jaeger, type JaegerStart } from './jaeger';
import { Tracers } from './tracer';

/** A Jaeger and tracers, for a block of tests. */
export interface Setting {
  readonly jaeger: () => Jaeger;
  readonly tracers: () => Tracers;
}

/** Starts a Jaeger before the block of tests, and ends it behind. */
export function setting(start: (folder: string) => Pick<JaegerStart, 'jaeger' | 'receivers'>): Setting {
  let servers: Servers;
  let jaeger: Jaeger;
  let tracers: Tracers;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-traces-'));
    servers = new Servers(folder);
    tracers = new Tracers(servers, folder);
    jaeger = await Jaeger.start(servers, { folder, name: 'jaeger', ...start(folder) });
  });
  afterAll(async () => {
    await servers.end();
  });
  return { jaeger: () => jaeger, tracers: () => tracers };
}
