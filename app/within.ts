/** A step took longer than it may. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  readonly code = 'deadline';

  constructor(what: string, milliseconds: number) {
    super(`${what} took longer than ${milliseconds} ms.`);
  }
}

/** The work's result, or a `DeadlineError` when it takes longer. The work itself goes on: nobody waits for it any more. */
export const within = async <T>(what: string, milliseconds: number, work: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new DeadlineError(what, milliseconds)), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};
