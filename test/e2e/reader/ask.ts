import { spawn } from 'node:child_process';
import { isObject, type JsonObject } from '../../../lib/kubernetes/json';
import { readerProgram } from '../../../tools/e2e/reader';
import type { Question } from './question';

/** The answers of one Milvus to all questions, from one run of its reader. */
export function ask(version: string, questions: readonly Question[]): Promise<readonly JsonObject[]> {
  return new Promise((done, fail) => {
    // Ctrl-C does not reach it: it removes its folder, and ends when nobody reads the answers.
    const child = spawn(readerProgram(version), ['read'], {
      env: {},
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      const lines = Buffer.concat(stdout).toString().split('\n').slice(0, -1);
      const answers = lines.map((line): unknown => JSON.parse(line)).filter(isObject);
      if (code === 0 && answers.length === questions.length) done(answers);
      else
        fail(new Error(`Milvus ${version}: exit code ${code ?? 'none'}, ${answers.length} answers: ${endOf(stderr)}`));
    });
    child.stdin.on('error', fail);
    child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  });
}

function endOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString().slice(-2000);
}
