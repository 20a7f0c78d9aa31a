import type { CurlPod } from './pods';

const URL = 'http://my-release-milvus.default.svc:19530/v1/vector';
const VECTOR = [0.1, 0.2, 0.3, 0.4];

/** The Milvus `my-release` of namespace `default`, as a pod uses it. */
export class MilvusApi {
  constructor(private readonly pod: CurlPod) {}

  /** Makes a collection with two vectors, and searches it. */
  async search(): Promise<void> {
    const collectionName = 'books';
    await this.post('collections/create', { collectionName, dimension: VECTOR.length });
    await this.post('insert', { collectionName, data: [{ vector: VECTOR }, { vector: [...VECTOR].reverse() }] });
    await this.post('search', { collectionName, vector: VECTOR, limit: 1 });
  }

  private async post(path: string, body: object): Promise<void> {
    const header = "-H 'content-type: application/json'";
    const answer = await this.pod.run(`curl -sf ${header} -d '${JSON.stringify(body)}' ${URL}/${path}`);
    expect(JSON.parse(answer)).toMatchObject({ code: 200 });
  }
}
