import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { StorageError } from '../storage-error.ts';
import { processRuns, readProcessStart } from './process-identity.ts';

const fileName = 'tidewaiter.lock';

/**
 * The file's time is renewed this often, so that other machines (containers that were replaced) can tell a living owner from a dead one.
 */
const renewMs = 5_000;

/** A lock of another machine that was not renewed for so long is taken over. */
const foreignStaleMs = 60_000;

const ownerSchema = v.object({ pid: v.number(), host: v.string(), start: v.optional(v.string()), lock: v.string(), since: v.string() });
type Owner = v.InferOutput<typeof ownerSchema>;

/** Locks that this process holds: two databases in one process would harm each other just as two processes do. */
const held = new Set<string>();

const parseOwner = (text: string): Owner | undefined => {
  try {
    const parsed = v.safeParse(ownerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // Cut off while it was written: nobody holds it.
    return undefined;
  }
};

const isFresh = (path: string, now: number): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && now - stat.mtimeMs < foreignStaleMs;
};

const isAlive = (owner: Owner, path: string, now: number): boolean => {
  if (owner.host !== hostname()) return isFresh(path, now);
  if (owner.pid === process.pid) return held.has(owner.lock);
  return processRuns(owner.pid) && (owner.start === undefined || owner.start === readProcessStart(owner.pid));
};

const refusal = (folder: string, path: string, owner: Owner | undefined): StorageError => {
  const who = owner ? `process ${owner.pid} on ${owner.host}, since ${owner.since}` : 'another process';
  const remedy =
    'Stop that process, give this one another data folder, or set DATABASE_URL to a PostgreSQL, which many processes can share.';
  return new StorageError('locked', `The data folder ${folder} is in use by ${who}. ${remedy} If no such process runs, delete ${path}.`);
};

/**
 * Moves a dead owner's lock out of the way. What was moved is looked at again: between reading and moving, another process may have taken
 * the lock.
 */
const removeStale = (folder: string, path: string, stale: string): void => {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  if (moved !== stale) linkSync(aside, path);
  rmSync(aside);
  if (moved !== stale) throw refusal(folder, path, parseOwner(moved));
};

const readLock = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Writes the lock as a whole or not at all: a link to a file that is there already fails. */
const create = (path: string, text: string): boolean => {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
};

/**
 * Makes this process the only one that uses the folder, until the function that it returns is called. PGlite itself opens one folder twice
 * without a word and spoils it. A lock whose process is dead is taken over; throws `StorageError` `locked`, which names the process, when
 * it lives.
 */
export const lockDataFolder = (folder: string): (() => void) => {
  const path = join(folder, fileName);
  const found = readLock(path);
  if (found !== undefined) {
    const owner = parseOwner(found);
    if (owner && isAlive(owner, path, Date.now())) throw refusal(folder, path, owner);
    removeStale(folder, path, found);
  }
  const lock = randomUUID();
  const start = readProcessStart(process.pid);
  const owner: Owner = { pid: process.pid, host: hostname(), ...(start !== undefined && { start }), lock, since: new Date().toISOString() };
  if (!create(path, JSON.stringify(owner))) throw refusal(folder, path, parseOwner(readLock(path) ?? ''));
  held.add(lock);
  const renewal = setInterval(() => {
    const now = new Date();
    // Why: a folder that was removed under us must not end the process from a timer; the database says so soon enough.
    if (readLock(path) !== undefined) utimesSync(path, now, now);
  }, renewMs);
  renewal.unref();
  return () => {
    clearInterval(renewal);
    held.delete(lock);
    if (parseOwner(readLock(path) ?? '')?.lock === lock) rmSync(path);
  };
};
