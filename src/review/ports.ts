import type { ChangeSet } from '../changes/change-set.ts';
import type { Patience } from '../engine/bounds.ts';

/** A file's text at a commit, or why there is none. */
export type FileText =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'absent' }
  /** A symbolic link; `target` is what it holds, relative to its folder. */
  | { readonly state: 'link'; readonly target: string }
  /** `submodule`: the path holds the content of another repository. */
  | {
      readonly state: 'unreadable';
      readonly code: 'too-large' | 'binary' | 'encoding' | 'unreadable' | 'submodule';
      readonly reason: string;
    };

/** A file's bytes at a commit, or why there are none. */
export type FileBytes =
  | { readonly state: 'bytes'; readonly bytes: Uint8Array }
  | Extract<FileText, { readonly state: 'absent' | 'unreadable' }>;

/** Why a file has no text. `reason` is a full sentence. */
export const unreadable = (
  code: 'unreadable' | 'too-large' | 'binary',
  reason: string,
): Extract<FileText, { readonly state: 'unreadable' }> => ({ state: 'unreadable', code, reason });

/** What reads as a submodule. */
export const submodule: FileText = {
  state: 'unreadable',
  code: 'submodule',
  reason:
    'The path is a submodule: what lies in it belongs to another repository. Commit the file itself, or take the path off the review with "ignore-paths".',
};

/** What a commit holds besides files. */
export interface SpecialEntries {
  /** Symbolic links by path, with what they hold. */
  readonly links: ReadonlyMap<string, string>;
  readonly submodules: ReadonlySet<string>;
}

/** Which side of the change a file is read at. */
export type Side = 'base' | 'head';

/**
 * What the corridor reads from: GitHub, a local git repository, or a map in tests. Implementations batch: one call asks for all files of
 * one step.
 */
export interface RepositoryReader {
  /** Its files lie on this machine: reading one more costs no call of anybody's API. */
  readonly isLocal?: boolean;
  /** The change set, without texts. */
  readChanges(): Promise<ChangeSet>;
  /** Texts by path. Paths that do not exist are `absent`. A throw means the world failed (network, permission). */
  readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>>;
  /** Both sides of changed files in as few calls as the host allows. */
  readChangedFiles(
    wanted: ChangeSet['files'],
  ): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }>;
  /** Files that need not be texts, by path: each may cost a call of its own, so that only few are asked for. */
  readBytes(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>>;
  /** All tracked paths at a side, or undefined when there are too many to list. */
  listFiles(side: Side): Promise<readonly string[] | undefined>;
  /** The links and submodules at head, or undefined when there are too many to list. */
  listSpecial(): Promise<SpecialEntries | undefined>;
}

/** The date on which waivers and support periods are judged. */
export interface Clock {
  /** Today in UTC, `YYYY-MM-DD`. */
  today(): string;
}

/**
 * Which of the teams (`owner/slug` in lower case) the author of the change is in. One that can't be read is missing from the answer; a
 * throw means that asking again may help. Asked only when it decides about a comment that the change adds.
 */
export type ReadTeams = (teams: readonly string[]) => Promise<ReadonlyMap<string, boolean>>;

/** What the corridor needs from the world. */
export interface ReviewPorts {
  readonly reader: RepositoryReader;
  readonly clock: Clock;
  /** Left out by shells that may not read teams. */
  readonly readTeams?: ReadTeams | undefined;
  /** How long the review may take; left out: as long as it does. */
  readonly patience?: Patience | undefined;
}
