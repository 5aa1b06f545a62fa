/**
 * What went wrong with the database. `unreachable`: no connection, or the server is going down; `busy`: a deadlock or too many connections;
 * `locked`: another process holds the data folder; `refused`: the database does not take the statement.
 */
export type StorageErrorCode = 'unreachable' | 'busy' | 'locked' | 'refused';

/** The database failed. `retryable` tells whether the same may succeed later, so that the job that met it is tried again. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;
  readonly retryable: boolean;

  /** `cause`: the SQLSTATE or Node's code, when there is one. */
  constructor(code: StorageErrorCode, message: string, cause?: string) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.retryable = code === 'unreachable' || code === 'busy';
  }
}

/** The error that the driver threw: drizzle-orm wraps it in one whose message holds the statement and all its values. */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.name !== 'AggregateError' && error.cause instanceof Error ? rootOf(error.cause) : error;

/** PostgreSQL's SQLSTATE or Node's code of the error. */
const codeIn = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Codes of Node for a network that fails: those of Node itself start with `ERR_`. */
const networkCode = /^E(?!RR_)[A-Z]+/u;

/**
 * PostgreSQL documentation, appendix A "Error Codes": class 40 rollbacks, 53 resources; 08 connections and 57P shutdowns mean unreachable.
 */
const storageCodeOf = (error: unknown): StorageErrorCode => {
  const code = codeIn(error);
  // Why: the driver has no code for a connection that was cut or an answer that took too long, only a plain Error; mistakes of ours are
  // TypeErrors and the like.
  if (code === undefined) return error instanceof Error && error.name === 'Error' ? 'unreachable' : 'refused';
  if (/^(?:40|53|55P03$)/u.test(code)) return 'busy';
  return /^(?:08|57P)/u.test(code) || networkCode.test(code) ? 'unreachable' : 'refused';
};

/** What the error says. Node's error for a host with several addresses says nothing, but has a code. */
const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? (codeIn(error) ?? error.name) : error.message;
};

/**
 * Any failure of the database as a `StorageError`; `what` says in words what was tried. Values of the statement never get into the message.
 */
export const toStorageError = (error: unknown, what: string): StorageError => {
  if (error instanceof StorageError) return error;
  const root = rootOf(error);
  // Why not the error itself: drivers put the statement's values into it, and loggers print causes.
  return new StorageError(storageCodeOf(root), `${what} failed: ${messageOf(root)}`, codeIn(root));
};
