import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { batchesOf } from '../../src/text/batches.ts';
import { storableText } from './storable-text.ts';
import type { PullRequestKey } from './store.ts';

/**
 * Longest name, SHA, digest or id that is stored. GitHub's are shorter: this bounds hostile ones, and keeps them within what an index
 * takes.
 */
const maxName = 500;

/** Longest path, subject or message that is stored: the longest path of Linux. */
const maxText = 4_096;

/** Largest number of PostgreSQL's `integer`. */
const maxInteger = 2_147_483_647;

/** A name as it is stored. */
export const nameValue = (text: string): string => storableText(text, maxName);

export const optionalNameValue = (text: string | undefined): string | null => (text === undefined ? null : nameValue(text));

/** A longer text as it is stored. */
export const textValue = (text: string): string => storableText(text, maxText);

/** A number as `integer` columns take it. */
export const integerValue = (number: number): number => Math.min(Math.max(Math.trunc(number), -maxInteger), maxInteger);

/** A pull request's address as it is stored. */
export const keyValue = ({ owner, repo, number }: PullRequestKey): PullRequestKey => ({
  owner: nameValue(owner),
  repo: nameValue(repo),
  number: integerValue(number),
});

interface KeyColumns {
  readonly owner: PgColumn;
  readonly repo: PgColumn;
  readonly number: PgColumn;
}

/** The rows of one pull request. */
export const belongsTo = (table: KeyColumns, pull: PullRequestKey): SQL | undefined => {
  const { owner, repo, number } = keyValue(pull);
  return and(eq(table.owner, owner), eq(table.repo, repo), eq(table.number, number));
};

/** Rows of one INSERT: PostgreSQL takes at most 65,535 values in a statement. */
const rowsPerInsert = 1_000;

/** The rows in parts that fit into one INSERT each. */
export const insertParts = <T>(rows: readonly T[]): readonly T[][] => batchesOf(rows, rowsPerInsert);
