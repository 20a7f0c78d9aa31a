/** The namespace of all Jaegers of the tests, as of the environment `production`. */
export const NAMESPACE = 'observability';
