import { readFileSync } from 'node:fs';
import { VERSIONS } from './e2e/parts';
import { spansOf } from './waterfall/spans';
import { waterfall } from './waterfall/svg';

/** The waterfall in the README, drawn from the trace that `npm run test:e2e:traces` got from Jaeger. */
export function searchPicture(): string {
  const answer: unknown = JSON.parse(readFileSync('docs/images/search.json', 'utf8'));
  return waterfall(
    `One search in Milvus ${VERSIONS.milvus}, as Jaeger ${VERSIONS.jaeger} received it`,
    spansOf(answer),
  );
}
