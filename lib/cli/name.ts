import type { Environment } from '../diagnostics/text/style';

/** The command, and the package that it comes with. */
export const NAME = 'cdk8s-milvus-tracing';

/** What a reader types to start it again, by the variables that npm sets: only in a script of a project is its name enough. */
export function commandToType(env: Environment = {}): string {
  if (env.npm_lifecycle_event === 'npx') return `npx ${NAME}`;
  return env.npm_lifecycle_event === 'cli' && env.npm_package_name === NAME ? 'npm run -s cli --' : NAME;
}
