/** The effect of what keeps doctor from the whole cluster. */
export const NOTHING_SEEN = 'Nothing on the cluster can be looked at.';
