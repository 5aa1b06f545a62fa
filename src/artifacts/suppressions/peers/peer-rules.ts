import { peerRulesData } from './peer-rules-data.ts';
import { impliedTrivyId } from './trivy-ids.ts';

/** Other tools whose suppressions are understood. */
export type Peer = 'buildkit' | 'checkov' | 'hadolint' | 'kics' | 'kube-linter' | 'kube-score' | 'polaris' | 'trivy';

/** A check of another tool, and the rules that speak about the same hazard. */
export interface PeerCheck {
  /** The tool's own id, not an alias. */
  readonly id: string;
  readonly rules: readonly string[];
}

const letters: Readonly<Record<Peer, string>> = {
  buildkit: 'b',
  checkov: 'c',
  hadolint: 'h',
  kics: 'k',
  'kube-linter': 'l',
  'kube-score': 's',
  polaris: 'p',
  trivy: 't',
};

interface PeerTable {
  /** By letter and id: `t:ds-0002`. Ids of tools that ignore case are in lower case. */
  readonly checks: ReadonlyMap<string, PeerCheck>;
  /** From letter and alias to the keys of checks; an alias may stand for several. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

let table: PeerTable | undefined;

/** Read when the first suppression of another tool is met: most runs meet none. */
const peerTable = (): PeerTable => {
  table ??= readTable(peerRulesData());
  return table;
};

const keyOf = (letter: string, id: string): string => `${letter}:${letter === 't' || letter === 'k' ? id.toLowerCase() : id}`;

const readTable = (data: string): PeerTable => {
  const [rules = '', named = ''] = data.split('\n\n');
  const checks = new Map<string, { readonly id: string; readonly rules: string[] }>();
  for (const line of rules.split('\n')) {
    const [rule = '', ...groups] = line.split(' ');
    for (const group of groups) {
      const letter = group.slice(0, 1);
      for (const id of group.slice(2).split(',')) {
        const key = keyOf(letter, id);
        const check = checks.get(key) ?? { id, rules: [] };
        check.rules.push(rule);
        checks.set(key, check);
      }
    }
  }
  const aliases = new Map<string, string[]>();
  for (const line of named.split('\n')) {
    const [id = '', ...names] = line.split(' ');
    const letter = id.slice(0, 1);
    for (const name of names) {
      const key = keyOf(letter, name);
      aliases.set(key, [...(aliases.get(key) ?? []), keyOf(letter, id.slice(2))]);
    }
  }
  return { checks, aliases };
};

/** The checks that a written id stands for; none when the tool has no such check or no rule is like it. */
export const peerChecks = (peer: Peer, written: string): readonly PeerCheck[] => {
  const { checks, aliases } = peerTable();
  const letter = letters[peer];
  const key = keyOf(letter, written);
  const named = aliases.get(key)?.flatMap(target => checks.get(target) ?? []);
  if (named) return named;
  const check = checks.get(key) ?? (peer === 'trivy' ? checks.get(`t:${impliedTrivyId(written)}`) : undefined);
  return check ? [check] : [];
};

/** All checks of a tool that a rule is like. */
export const allPeerChecks = (peer: Peer): readonly PeerCheck[] => {
  const prefix = `${letters[peer]}:`;
  return [...peerTable().checks].flatMap(([key, check]) => (key.startsWith(prefix) ? [check] : []));
};

/** Rules that any tool's check of this id is like: for people who write `ignore[DL3008]`. */
export const rulesOfAnyPeer = (id: string): readonly string[] => {
  const peers: readonly Peer[] = ['hadolint', 'checkov', 'trivy', 'kube-linter', 'buildkit', 'kics', 'kube-score', 'polaris'];
  return [...new Set(peers.flatMap(peer => peerChecks(peer, id)).flatMap(check => check.rules))];
};
