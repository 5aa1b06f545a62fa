/** The command line was used wrongly or its configuration can't be used: exit code 2. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
