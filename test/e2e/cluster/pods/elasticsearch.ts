// Simulates an Elasticsearch 7 for Jaeger, in a pod: TLS, a login, and just enough of its API to write spans and to read them again. It keeps
// them in memory. While the file /state/down exists, it takes no connection.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';

interface Document {
  readonly index: string;
  readonly source: unknown;
}

const documents: Document[] = [];
const login = `Basic ${Buffer.from(`${process.env.ES_USERNAME ?? ''}:${process.env.ES_PASSWORD ?? ''}`).toString('base64')}`;

const server = createServer(
  { cert: readFileSync('/tls/tls.crt'), key: readFileSync('/tls/tls.key') },
  (request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const allowed = request.headers.authorization === login;
      answer.writeHead(allowed ? 200 : 401, {
        'content-type': 'application/json',
        'x-elastic-product': 'Elasticsearch',
        'www-authenticate': 'Basic',
      });
      answer.end(JSON.stringify(allowed ? reply(request.url ?? '', body) : { status: 401 }));
    });
  },
);

function reply(url: string, body: string): unknown {
  const path = url.replace(/\?.*/, '');
  if (path === '/')
    return { name: 'e2e', cluster_name: 'e2e', version: { number: '7.17.9' }, tagline: 'You Know, for Search' };
  if (path.endsWith('_bulk')) return bulk(lines(body));
  if (path.endsWith('_msearch')) {
    const queries = lines(body).filter((_, index) => index % 2 === 1);
    return {
      responses: queries.map((query) =>
        found(spans().filter(({ source }) => query.includes(fieldOf(source, 'traceID')))),
      ),
    };
  }
  if (path.endsWith('_search'))
    return found(documents.filter(({ index }) => path.includes(index.replace(/-\d.*/, ''))));
  return { acknowledged: true };
}

function lines(body: string): string[] {
  return body.split('\n').filter((line) => line !== '');
}

function bulk(all: readonly string[]): unknown {
  const items: unknown[] = [];
  for (let at = 0; at + 1 < all.length; at += 2) {
    const index = /"_index":"([^"]+)"/.exec(all[at] ?? '')?.[1] ?? '';
    const source: unknown = JSON.parse(all[at + 1] ?? '{}');
    documents.push({ index, source });
    items.push({ index: { _index: index, status: 201 } });
  }
  return { took: 1, errors: false, items };
}

function fieldOf(source: unknown, field: string): string {
  return String(
    typeof source === 'object' && source !== null ? Object.entries(source).find(([key]) => key === field)?.[1] : '',
  );
}

function spans(): Document[] {
  return documents.filter(({ index }) => index.includes('span'));
}

/** With the aggregations that Jaeger asks for, each over all that was found. */
function found(results: readonly Document[]): unknown {
  const buckets = (field: string): unknown => ({
    buckets: [...new Set(results.map(({ source }) => fieldOf(source, field)))].map((key) => ({ key, doc_count: 1 })),
  });
  return {
    took: 1,
    timed_out: false,
    status: 200,
    _shards: { total: 1, successful: 1, failed: 0 },
    hits: {
      total: results.length,
      hits: results.map(({ index, source }, id) => ({ _index: index, _id: String(id), _score: 1, _source: source })),
    },
    aggregations: {
      distinct_services: buckets('serviceName'),
      distinct_operations: buckets('operationName'),
      traceIDs: buckets('traceID'),
    },
  };
}

setInterval(() => {
  const down = existsSync('/state/down');
  if (down && server.listening) {
    server.close();
    server.closeAllConnections();
  }
  if (!down && !server.listening) server.listen(9200);
}, 100);
