import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonPatch } from 'cdk8s';
import { Diagnostics, Environment, Jaeger, TracingApp, type TracingAppProps } from '../../lib';
import { withFolder } from '../support/folder';
import { thrown } from '../support/thrown';
import { unlimited } from '../support/unlimited';

function appWith(props: TracingAppProps = {}): { app: TracingApp; jaeger: Jaeger } {
  const app = new TracingApp(props);
  return { app, jaeger: new Jaeger(new Environment(app, 'env'), 'jaeger', { strategy: unlimited }) };
}

function files(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** What an action writes to stderr. */
function stderrOf(action: () => void): string[] {
  const spy = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    action();
    return spy.mock.calls.map(([text]) => String(text));
  } finally {
    spy.mockRestore();
  }
}

afterEach(() => {
  jest.restoreAllMocks();
});

function environmentVariables(more: NodeJS.ProcessEnv): void {
  const rest = Object.entries(process.env).filter(([name]) => !name.startsWith('CDK8S_'));
  jest.replaceProperty(process, 'env', { ...Object.fromEntries(rest), ...more });
}

describe('synth', () => {
  test('writes the output of render, and each warning once to stderr', () => {
    withFolder((folder) => {
      const props: Required<TracingAppProps> = { outdir: join(folder, 'a', 'b'), strict: false };
      const { app } = appWith(props);
      const stderr = stderrOf(() => {
        app.synth();
      });
      expect(stderr.join('')).toMatchInlineSnapshot(`
        "env/jaeger
          warning JAE032 spec.storage.options.memory.max-traces
            Missing: by default there is no limit.
            Traces accumulate until the pod runs out of memory and is killed, and all of them are lost.
            -> Use JaegerStorage.memory({ maxTraces: 100000 }).
        "
      `);
      expect(files(props.outdir)).toEqual(app.render());
    });
  });

  test('says nothing when warnings are accepted', () => {
    withFolder((outdir) => {
      const { app, jaeger } = appWith({ outdir });
      Diagnostics.of(jaeger).accept('JAE032', 'a test');
      expect(
        stderrOf(() => {
          app.synth();
        }),
      ).toEqual([]);
    });
  });

  describe('writes nothing, not even a folder,', () => {
    function rejected(props: TracingAppProps, strategy: string): string | undefined {
      let message: string | undefined;
      withFolder((folder) => {
        const outdir = join(folder, 'dist');
        const { app, jaeger } = appWith({ ...props, outdir });
        jaeger.apiObject.addJsonPatch(JsonPatch.replace('/spec/strategy', strategy));
        const stderr = stderrOf(() => {
          message = thrown(() => {
            app.synth();
          });
        });
        expect(stderr).toEqual([]);
        expect(existsSync(outdir)).toBe(false);
      });
      return message;
    }

    test('with an error', () => {
      expect(rejected({ strict: false }, 'prodution')).toMatchInlineSnapshot(
        `JAE003 env/jaeger spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?`,
      );
    });

    test('with a warning in strict mode', () => {
      expect(rejected({ strict: true }, 'allinone')).toMatchInlineSnapshot(
        `JAE032 env/jaeger spec.storage.options.memory.max-traces: missing: by default there is no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).`,
      );
    });
  });
});

describe('an output folder that cannot be written', () => {
  /** The message of a synth, without the name of the folder. */
  function failed(folder: string, outdir: string): string | undefined {
    const { app, jaeger } = appWith({ outdir: join(folder, outdir) });
    Diagnostics.of(jaeger).accept('JAE032', 'a test');
    return thrown(() => {
      app.synth();
    })?.replaceAll(folder, 'FOLDER');
  }

  test('a file is in its place', () => {
    withFolder((folder) => {
      writeFileSync(join(folder, 'file'), '');
      for (const outdir of ['file', 'file/dist']) {
        expect(failed(folder, outdir)).toBe(
          `cannot write to the output folder 'FOLDER/${outdir}': 'FOLDER/file' is a file, but a folder is needed; ` +
            'move it or write to another folder',
        );
      }
    });
  });

  test.each([
    ['EACCES', "permission denied for 'FOLDER/dist/env'; change its permissions or write to another folder"],
    ['EROFS', "the file system of 'FOLDER/dist/env' is read-only; write to another folder"],
    ['ENOSPC', "the disk of 'FOLDER/dist/env' is full; free some space and try again"],
  ])('%s', (code, words) => {
    jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error('raw'), { code });
    });
    withFolder((folder) => {
      expect(failed(folder, 'dist')).toBe(`cannot write to the output folder 'FOLDER/dist': ${words}`);
    });
  });

  test('for a reason that only the system knows', () => {
    jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error('EBUSY: raw'), { code: 'EBUSY' });
    });
    withFolder((folder) => {
      expect(failed(folder, 'dist')).toBe('EBUSY: raw');
    });
  });
});

test('render neither writes nor says anything', () => {
  withFolder((folder) => {
    const outdir = join(folder, 'dist');
    const { app } = appWith({ outdir });
    expect(
      stderrOf(() => {
        app.render();
      }),
    ).toEqual([]);
    expect(existsSync(outdir)).toBe(false);
  });
});

describe('the output folder', () => {
  test('is dist', () => {
    environmentVariables({});
    expect(new TracingApp().outdir).toBe('dist');
  });

  test('is what cdk8s synth names', () => {
    environmentVariables({ CDK8S_OUTDIR: 'elsewhere' });
    expect(new TracingApp().outdir).toBe('elsewhere');
  });

  test('is the prop', () => {
    expect(new TracingApp({ outdir: 'mine' }).outdir).toBe('mine');
  });
});

describe('strict', () => {
  test.each<[NodeJS.ProcessEnv, TracingAppProps, string | undefined]>([
    [{}, {}, undefined],
    [{}, { strict: false }, undefined],
    [{}, { strict: true }, 'JAE032'],
    [{ CDK8S_MILVUS_TRACING_STRICT: 'true' }, {}, 'JAE032'],
    [{ CDK8S_MILVUS_TRACING_STRICT: 'false' }, {}, undefined],
    [{ CDK8S_MILVUS_TRACING_STRICT: '' }, {}, undefined],
    [{ CDK8S_MILVUS_TRACING_STRICT: 'true' }, { strict: false }, undefined],
  ])('with %j and %j', (variables, props, code) => {
    environmentVariables(variables);
    const { app } = appWith(props);
    expect(thrown(() => app.render())?.slice(0, 6)).toBe(code);
  });
});
