import { and, eq, gt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { nameValue } from '../column-values.ts';
import type { Statements } from '../database.ts';
import { sessions } from '../schema.ts';
import { storableJson } from '../storable-text.ts';
import type { Visible } from './scope.ts';

/** A person who is signed in, as it is stored. */
export interface StoredSession {
  /** SHA-256, hex, of the id that only the person's cookie holds. */
  readonly idDigest: string;
  readonly userId: number;
  readonly login: string;
  /** The person's tokens, sealed by the id. */
  readonly sealed: Uint8Array;
  readonly visible: Visible;
  readonly visibleAt: Date;
  readonly madeAt: Date;
  readonly signedInAt: Date;
  readonly expiresAt: Date;
}

const visibleSchema = v.object({
  installations: v.array(
    v.object({
      id: v.number(),
      owner: v.string(),
      repositories: v.array(v.object({ id: v.number(), name: v.string() })),
      complete: v.boolean(),
    }),
  ),
  complete: v.boolean(),
});

/** Stores a session. */
export const insertSession = async (statements: Statements, session: StoredSession): Promise<void> => {
  await statements.insert(sessions).values({ ...session, login: nameValue(session.login), visible: storableJson(session.visible) });
};

/** A session that has not ended; undefined when there is none of that id. */
export const selectSession = async (statements: Statements, idDigest: string, now: Date): Promise<StoredSession | undefined> => {
  const [row] = await statements
    .select()
    .from(sessions)
    .where(and(eq(sessions.idDigest, idDigest), gt(sessions.expiresAt, now)));
  return row && { ...row, visible: v.parse(visibleSchema, row.visible) };
};

/** Keeps what changed of a session. */
export const updateSession = async (
  statements: Statements,
  idDigest: string,
  change: Partial<Pick<StoredSession, 'sealed' | 'visible' | 'visibleAt' | 'expiresAt'>>,
): Promise<void> => {
  const { visible, ...rest } = change;
  await statements
    .update(sessions)
    .set({ ...rest, ...(visible && { visible: storableJson(visible) }) })
    .where(eq(sessions.idDigest, idDigest));
};

export const deleteSession = async (statements: Statements, idDigest: string): Promise<void> => {
  await statements.delete(sessions).where(eq(sessions.idDigest, idDigest));
};

/** Sessions that one person may have at a time: the oldest end. */
const maxSessions = 20;

/** Ends the oldest sessions of a person who has too many. */
export const endOldest = async (statements: Statements, userId: number): Promise<void> => {
  await statements.execute(sql`DELETE FROM ${sessions} WHERE id_digest IN (
    SELECT id_digest FROM ${sessions} WHERE user_id = ${userId} ORDER BY signed_in_at DESC, made_at DESC OFFSET ${maxSessions})`);
};
