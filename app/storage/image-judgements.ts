import { and, eq, sql } from 'drizzle-orm';
import type { ImageJudgement } from '../../src/signing/image-judgement.ts';
import { nameValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { imageJudgements, trustDigests } from './schema.ts';
import { parseStoredJudgement, toStoredJudgement } from './stored-judgement.ts';

/** Keeps a judgement in place of the one of its key. One that is too large to keep is left out. */
export const upsertJudgement = async (statements: Statements, owner: string, key: string, judgement: ImageJudgement): Promise<void> => {
  const stored = toStoredJudgement(judgement);
  if (stored === undefined) return;
  await statements
    .insert(imageJudgements)
    .values({ owner: nameValue(owner), key: nameValue(key), judgement: stored })
    .onConflictDoUpdate({ target: [imageJudgements.owner, imageJudgements.key], set: { judgement: stored, judgedAt: sql`now()` } });
};

/** The judgement of a key; undefined also for a row that this version can't read. */
export const selectJudgement = async (statements: Statements, owner: string, key: string): Promise<ImageJudgement | undefined> => {
  const [row] = await statements
    .select({ judgement: imageJudgements.judgement })
    .from(imageJudgements)
    .where(and(eq(imageJudgements.owner, nameValue(owner)), eq(imageJudgements.key, nameValue(key))));
  return row && parseStoredJudgement(row.judgement);
};

/** Keeps the digest of an owner's trust roots; resolves to the one before. Needs a transaction. */
export const replaceTrust = async (statements: Statements, owner: string, digest: string): Promise<string | undefined> => {
  const [before] = await statements
    .select({ digest: trustDigests.digest })
    .from(trustDigests)
    .where(eq(trustDigests.owner, nameValue(owner)))
    .for('update');
  const row = { digest: nameValue(digest) };
  await statements
    .insert(trustDigests)
    .values({ owner: nameValue(owner), ...row })
    .onConflictDoUpdate({ target: trustDigests.owner, set: row });
  return before?.digest;
};
