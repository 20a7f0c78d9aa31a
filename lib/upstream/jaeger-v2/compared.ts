/** The newest release whose build was compared with 2.13.0. */
export const NEWEST_COMPARED = '2.20.0';
