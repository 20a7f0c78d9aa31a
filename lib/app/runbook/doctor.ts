/** Not a block of sh: it needs this package, where the others need kubectl and helm only. */
function doctorBlock(text: string, folder: string): string {
  return [text, ['```console', `npx cdk8s-milvus-tracing doctor ${folder}`, '```'].join('\n')].join('\n\n');
}

/** The first step of "Verify". @param folder of the environment. */
export function verifyAll(folder: string): string {
  return doctorBlock(
    '`doctor` asks the cluster, and prints a line for each link from Milvus to the UI. It only reads. With `--watch` it looks again until a trace arrives. In the repository of this package type ' +
      '`npm run -s cli --` in place of `npx cdk8s-milvus-tracing`, in a Python project `.venv/bin/cdk8s-milvus-tracing`. The commands below ask by hand.',
    folder,
  );
}

/** The first step of "When no trace comes". @param folder of the environment. */
export function findBroken(folder: string): string {
  return doctorBlock(
    'Load or search a collection, then let `doctor` find the first broken link. It says what is wrong, where it was seen, and how to fix it. The ' +
      'commands below ask by hand.',
    folder,
  );
}
