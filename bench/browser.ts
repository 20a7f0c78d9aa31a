import { createContext, Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { browserBundle, gzipped, MAX_GZIPPED, PAGE } from '../tools/browser-bundle';
import { stopwatch } from './stopwatch';
import { median, type Row } from './table';

const ROUNDS = 15;
const JAEGER = '{ apiVersion: jaegertracing.io/v1, kind: Jaeger, metadata: { name: jaeger } }';
const FIRST_USE = `milvusTracing.lintText({ name: 'jaeger.yaml', text: '${JAEGER}' });`;

/** What a page loads to lint a text, and how long the first use takes. */
export function browser(): Row[] {
  const { script } = browserBundle();
  const size = gzipped(script);
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const page = createContext({ ...PAGE });
    const lap = stopwatch();
    // V8 keeps what it has compiled of a script that it knows.
    new Script(`${script}${FIRST_USE}//${round}`).runInContext(page);
    return lap().wall;
  });
  return [
    {
      what: 'the linting of a text for a browser',
      figure: `${kilobytes(size)} with gzip, ${kilobytes(brotliCompressSync(script).length)} with brotli`,
      target: { text: `< ${kilobytes(MAX_GZIPPED)} with gzip`, met: size < MAX_GZIPPED },
    },
    { what: 'the same, loaded, and a Jaeger linted', figure: `${median(times).toFixed(0)} ms` },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
