import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App } from 'cdk8s';
import { hideFramesFromOtherLanguages } from '../diagnostics/host-language';
import { problemsByPlace } from '../diagnostics/text/by-place';
import { Style } from '../diagnostics/text/style';
import { writeProblem } from '../files/write-problem';
import type { Problem } from '../diagnostics/problem';
import { toProblem } from '../diagnostics/report';
import { checkApp, renderApp } from './render';

/** Where the output goes, and whether warnings stop it. */
export interface TracingAppProps {
  /**
   * Where `synth` writes.
   *
   * @default - the folder that `cdk8s synth` names, else `dist`
   */
  readonly outdir?: string;

  /**
   * Warnings stop the synth like errors, unless they are accepted.
   *
   * @default - true if the environment variable CDK8S_MILVUS_TRACING_STRICT is `true`, which `npm run synth -- --strict` sets
   */
  readonly strict?: boolean;
}

/**
 * An app whose environments become folders with manifests, helm values, a plan and a runbook.
 *
 * @example
 * const app = new TracingApp();
 * const env = new Environment(app, 'quickstart');
 * const jaeger = new Jaeger(env, 'jaeger');
 * new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }) });
 * app.synth();
 */
export class TracingApp extends App {
  private readonly strict: boolean;

  constructor(props: TracingAppProps = {}) {
    super({ outdir: props.outdir });
    this.strict = props.strict ?? process.env.CDK8S_MILVUS_TRACING_STRICT === 'true';
  }

  /**
   * Checks everything and renders it, without touching the disk: path below the output folder -> text.
   *
   * @throws DiagnosticError with every problem, if there is an error, or in strict mode an unaccepted warning.
   */
  render(): Record<string, string> {
    return Object.fromEntries(renderApp(this, this.strict).files);
  }

  /**
   * Checks everything, and gives what it finds as data: errors, and warnings that are not accepted. An error of a construct itself is
   * thrown where the construct is made.
   */
  problems(): Problem[] {
    return checkApp(this).problems.map(toProblem);
  }

  /** Renders, prints unaccepted warnings to stderr, and writes the files. Nothing is written if a check fails. */
  override synth(): void {
    const { files, warnings } = renderApp(this, this.strict);
    if (warnings.length > 0) {
      const { isTTY: isTerminal, columns } = process.stderr;
      process.stderr.write(problemsByPlace(warnings, Style.for({ isTerminal, columns, env: process.env })));
    }
    const folders = new Set<string>();
    for (const [path, text] of files) {
      const file = join(this.outdir, path);
      try {
        if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
        folders.add(dirname(file));
        writeFileSync(file, text);
      } catch (error) {
        const words = writeProblem(file, error);
        if (words === undefined) throw error;
        hideFramesFromOtherLanguages();
        throw new Error(`cannot write to the output folder '${this.outdir}': ${words}`);
      }
    }
  }
}
