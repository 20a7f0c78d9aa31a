/** The clause for a name or address that still contains a placeholder, such as `<your-release>-minio`. */
export const PLACEHOLDER_PROBLEM = 'contains a placeholder';

/** Whether a text contains a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return /<[a-z][^<>]*>/i.test(text);
}
