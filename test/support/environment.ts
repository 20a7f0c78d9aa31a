import { load } from 'js-yaml';
import { Environment, type EnvironmentProps, TracingApp, type TracingAppProps } from '../../lib';

/** An app with one environment, `env`. */
export function environment(
  props?: EnvironmentProps,
  appProps?: TracingAppProps,
): { readonly app: TracingApp; readonly env: Environment } {
  const app = new TracingApp(appProps);
  return { app, env: new Environment(app, 'env', props) };
}

const parsed = new Map<string, unknown>();

/** The CRD is large, and mostly the same. */
function parse(text: string): unknown {
  const value = parsed.get(text) ?? load(text);
  parsed.set(text, value);
  return value;
}

/** What stands in the manifests of an app, by path without `ENVIRONMENT/manifests/`. */
export function manifests(app: TracingApp): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(app.render())
      .filter(([path]) => path.includes('/manifests/'))
      .map(([path, text]) => [path.replace(/^.*\/manifests\//, ''), parse(text)]),
  );
}
