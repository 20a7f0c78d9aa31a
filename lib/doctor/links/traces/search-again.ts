/** What brings new spans, of which doctor then sees whether they arrive. */
export const SEARCH_AGAIN = 'Search or load a collection in Milvus, then run doctor again.';
