/** Runs an app that writes into a folder; returns what it printed to stderr. */
export function synthesizeInto(folder: string, app: () => void): string {
  const printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const outdir = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = folder;
  try {
    app();
    return printed.mock.calls.join('');
  } finally {
    printed.mockRestore();
    if (outdir === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = outdir;
  }
}
