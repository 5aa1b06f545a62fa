import { matchesWildcard } from '../../../text/wildcard.ts';
import { allPeerChecks, type Peer, type PeerCheck, peerChecks } from './peer-rules.ts';

/** What one comment of another tool says, whatever file it stands in. Texts are what follows the `#`. */
export interface PeerSkip {
  readonly checks: readonly PeerCheck[];
  readonly reason?: string;
  readonly until?: string;
}

/** Characters of a comment that are looked at. */
const maxLength = 2_000;
const maxIds = 100;

export type HadolintReach = 'inline' | 'stage' | 'global';

/**
 * `hadolint ignore=DL3008,DL3015 # reason`, with `global` or `stage` before `ignore`. The whole comment must be of this form; ids of
 * ShellCheck are no business of ours. Source: hadolint, `src/Hadolint/Pragma.hs`.
 */
export const readHadolint = (text: string): (PeerSkip & { readonly reach: HadolintReach }) | undefined => {
  const head = /^[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*/u.exec(text.slice(0, maxLength));
  if (!head) return undefined;
  const [list = '', ...reasons] = text.slice(head[0].length, maxLength).trimEnd().split('#');
  const ids = list.split(',', maxIds).map(id => id.trim());
  if (!ids.every(id => /^[DLSC0-9]+$/u.test(id))) return undefined;
  const reason = reasons.join('#').trim();
  const reach = head[1] === 'global' || head[1] === 'stage' ? head[1] : 'inline';
  return { reach, checks: ids.flatMap(id => peerChecks('hadolint', id)), ...(reason !== '' && { reason }) };
};

/** The value of BuildKit's `check` directive: `skip=A,B;error=true`. Source: BuildKit, `frontend/dockerfile/linter/linter.go`. */
export const readBuildkitOptions = (value: string): PeerSkip => {
  const skips = value
    .slice(0, maxLength)
    .split(';', 3)
    .flatMap(option => {
      const [key = '', list = ''] = option.split('=', 2);
      return key.trim() === 'skip' ? list.split(',', maxIds).map(name => name.trim()) : [];
    });
  return {
    checks: skips.length === 1 && skips[0] === 'all' ? allPeerChecks('buildkit') : skips.flatMap(name => peerChecks('buildkit', name)),
  };
};

/** `check=skip=A,B` as a comment above an instruction; the value ends at the first space. */
export const readBuildkitComment = (text: string): PeerSkip | undefined => {
  const value = /^[ \t]*check[ \t]*=[ \t]*([^ \t]+)/iu.exec(text.slice(0, maxLength))?.[1];
  return value === undefined ? undefined : readBuildkitOptions(value);
};

/** `checkov:skip=CKV_DOCKER_2:reason`, anywhere in a comment. Source: checkov, `common/comment/enum.py`. */
export const readCheckov = (text: string): PeerSkip | undefined => {
  const found = /(?:checkov|bridgecrew|cortex):skip= {0,10}([A-Za-z0-9_-]{1,100}(?:,[A-Za-z0-9_-]{1,100}){0,50})(?::(.*))?/u.exec(
    text.slice(0, maxLength),
  );
  if (!found) return undefined;
  const reason = found[2]?.trim() ?? '';
  return { checks: (found[1] ?? '').split(',').flatMap(id => peerChecks('checkov', id)), ...(reason !== '' && { reason }) };
};

/** Trivy's words in one comment, and whether the first of them begins it: then it speaks of the line below, otherwise of its own. */
export interface TrivyComment {
  readonly skips: readonly PeerSkip[];
  readonly begins: boolean;
}

const trivyWords = (text: string): readonly string[] =>
  text
    .slice(0, maxLength)
    .split(/[ \t]+/u)
    .map(word => word.replace(/^[#/*]+/u, ''))
    .filter(word => word !== '');

/**
 * `trivy:ignore:AVD-DS-0002:exp:2027-01-01`, several with spaces between; `*` in an id stands for anything.
 * Source: Trivy, `pkg/iac/ignore/parse.go`.
 */
export const readTrivy = (text: string): TrivyComment | undefined => {
  const words = trivyWords(text).map(readTrivyWord);
  const found = words.filter(word => word !== undefined);
  const skips = found.map(({ id, until }) => ({
    checks: id.includes('*') ? trivyChecksLike(id) : peerChecks('trivy', id),
    ...(until !== undefined && { until }),
  }));
  return found.length === 0 ? undefined : { skips, begins: words[0] !== undefined };
};

/** True when a comment begins with a word of Trivy's. */
export const beginsWithTrivy = (text: string): boolean => {
  const [first] = text.includes(':ignore:') ? trivyWords(text) : [];
  return first !== undefined && readTrivyWord(first) !== undefined;
};

const readTrivyWord = (word: string): { readonly id: string; readonly until: string | undefined } | undefined => {
  const [tool, ...sections] = word.split(':', 20);
  if (tool !== 'trivy' && tool !== 'tfsec') return undefined;
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < sections.length; index += 2) values.set(sections[index] ?? '', sections[index + 1] ?? '');
  const id = values.get('ignore') ?? '';
  // Attributes (`[name=x]`) and workspaces narrow the words to something of Terraform's.
  return id === '' || id.includes('[') || values.has('ws') ? undefined : { id, until: values.get('exp') };
};

const trivyChecksLike = (glob: string): readonly PeerCheck[] => {
  const pattern = glob.toLowerCase();
  return allPeerChecks('trivy').filter(
    ({ id }) => matchesWildcard(pattern, id.toLowerCase()) || matchesWildcard(pattern, `avd-${id.toLowerCase()}`),
  );
};

export type KicsReach = 'file' | 'line' | 'block';

/**
 * `kics-scan ignore`, `disable=<uuid>,<uuid>`, `enable=…` (all others are skipped), `ignore-line`, `ignore-block`; case does not matter.
 * Source: KICS, `docs/running-kics.md`.
 */
export const readKics = (text: string): (PeerSkip & { readonly reach: KicsReach }) | undefined => {
  const command = /^[ \t]*kics-scan[ \t]+([^ \t]+)/u.exec(text.slice(0, maxLength).toLowerCase())?.[1];
  if (command === undefined) return undefined;
  if (command === 'ignore-line') return { reach: 'line', checks: allPeerChecks('kics') };
  if (command === 'ignore-block') return { reach: 'block', checks: allPeerChecks('kics') };
  if (command === 'ignore') return { reach: 'file', checks: allPeerChecks('kics') };
  const [verb, list = ''] = command.split('=', 2);
  const named = list.split(',', maxIds).flatMap(id => peerChecks('kics', id));
  if (verb === 'disable') return { reach: 'file', checks: named };
  return verb === 'enable' ? { reach: 'file', checks: allBut('kics', named) } : undefined;
};

/** All checks of a tool, without the rules that the kept ones speak about. */
const allBut = (peer: Peer, kept: readonly PeerCheck[]): readonly PeerCheck[] => {
  const rules = new Set(kept.flatMap(check => check.rules));
  return allPeerChecks(peer).map(({ id, rules: own }) => ({ id, rules: own.filter(rule => !rules.has(rule)) }));
};
