import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Servers } from '../e2e/support/servers';
import { Synthesized } from '../e2e/support/synthesized';

describe('programs that live as long as a test run', () => {
  const LONG = 60;
  let folder: string;
  let servers: Servers;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'e2e-servers-'));
    servers = new Servers(folder);
  });
  afterAll(async () => {
    await servers.end();
    expect(existsSync(folder)).toBe(false);
  });

  const says = (name: string, text: string) => () => (servers.log(name).includes(text) ? true : undefined);

  test('what a program did before it ended counts', async () => {
    servers.start('quick', ['sh', '-c', 'echo done'], {});
    expect(await servers.ended('quick', LONG)).toBe('0');
    expect(await servers.until('quick', LONG, says('quick', 'done'))).toBe(true);
  });

  test('one that ends before is not waited for, and says why', async () => {
    servers.start('broken', ['sh', '-c', 'echo Error: no disk; exit 3'], {});
    await expect(servers.until('broken', LONG, says('broken', 'ready'))).rejects.toThrow(
      /broken ended with 3:\nError: no disk/,
    );
  });

  test('one that does not exist has ended too', async () => {
    servers.start('missing', ['/no/such/program'], {});
    expect(await servers.ended('missing', LONG)).toBe('spawn /no/such/program ENOENT');
  });
});

test('an environment of a test has a folder only from its first use until it is removed', () => {
  const environment = new Synthesized(() => undefined);
  environment.remove();
  const { folder } = environment;
  expect(existsSync(folder)).toBe(true);
  environment.remove();
  expect(existsSync(folder)).toBe(false);
});
