import type { Severity } from '../../findings/severity.ts';

/** What forms with several messages have in common: which of them counts, and how bad it is. `A` is what the messages are about. */
export interface Graded<M extends string, A extends readonly unknown[]> {
  /** A message in place of the one for what is wrong, where more is known; the first that holds counts. */
  readonly eased?: readonly { readonly as: NoInfer<M>; readonly when: (...about: A) => boolean }[];
  /** Severities of messages where they are not the rule's own. */
  readonly severities?: Readonly<Partial<Record<NoInfer<M>, Severity>>>;
}

/** Messages with what the form says of each, in its order. */
export const byMessage = <M extends string, T>(record: Readonly<Partial<Record<M, T>>> | undefined): readonly (readonly [M, T])[] =>
  // Why they are: the keys of such a record are messages.
  Object.entries(record ?? {}) as unknown as readonly (readonly [M, T])[];

/** The message and severity of something wrong. */
export const gradeOf = <M extends string, A extends readonly unknown[]>(
  form: Graded<M, A> & { readonly severity: Severity },
  wrong: M,
  ...about: A
): { readonly messageId: M; readonly severity: Severity } => {
  const messageId = form.eased?.find(({ when }) => when(...about))?.as ?? wrong;
  const severity: Severity | undefined = form.severities?.[messageId];
  return { messageId, severity: severity ?? form.severity };
};
