/** The element of the page that holds the first snapshot, as data that no browser runs. */
export const FIRST_SNAPSHOT_ID = 'first-snapshot';
