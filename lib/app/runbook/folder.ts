/** The folder that the environments are written to, as commands name it: they run in the folder that holds it. */
export const OUTPUT = 'dist';

/** The folder of an environment, as commands name it. */
export function environmentFolder(environment: string): string {
  return `${OUTPUT}/${environment}`;
}
