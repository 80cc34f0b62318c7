// What journeys share: those with the same lock never run side by side.

/** The database that NEO4J_URI names: for every file that fills, empties or changes it. */
export const sharedDatabase = 'shared database';

/** Playwright's own word for a journey that holds times against a bound: nothing else runs while it does. */
export const alone = '-exclusive-';
