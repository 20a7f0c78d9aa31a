/** How a name or address with a placeholder of a document in it is told: `<your-release>-minio`. */
export const PLACEHOLDER_PROBLEM = 'has a placeholder';

/** Whether a text has something in it that is to be replaced. */
export function hasPlaceholder(text: string): boolean {
  return /<[a-z][^<>]*>/i.test(text);
}
