import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../../../lib/kubernetes/json';
import { readerProgram } from '../../../tools/e2e/reader';
import { Servers } from '../support/servers';
import type { Question } from './question';

/** Its processor time is some 10 s; noisy machines are slow. */
const PATIENCE = 600;

/** The answers of one Milvus to all questions, from one run of its reader. */
export async function ask(version: string, questions: readonly Question[]): Promise<readonly JsonObject[]> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-reader-'));
  const servers = new Servers(folder);
  const name = `reader-${version}`;
  try {
    writeFileSync(join(folder, 'questions'), questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const command = ['sh', '-c', 'exec "$0" read <questions >answers', readerProgram(version)];
    servers.start(name, command, { TMPDIR: folder });
    const code = await servers.ended(name, PATIENCE);
    const lines = readFileSync(join(folder, 'answers'), 'utf8').split('\n').slice(0, -1);
    const answers = lines.map((line): unknown => JSON.parse(line)).filter(isObject);
    if (code === '0' && answers.length === questions.length) return answers;
    throw new Error(
      `Milvus ${version}: exit code ${code}, ${answers.length} answers: ${servers.log(name).slice(-2000)}`,
    );
  } finally {
    await servers.end();
  }
}
