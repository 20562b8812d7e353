/** Thrown where a database can't be written; its message names the remedy and no password. */
export class DatabaseError extends Error {}
