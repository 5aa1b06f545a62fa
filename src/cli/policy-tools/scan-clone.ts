import { lstatSync } from 'node:fs';
import { asRules } from '../../org-rules/as-rules.ts';
import type { OrgRuleSet } from '../../org-rules/org-rule.ts';
import type { Policy } from '../../policy/policy.ts';
import { type ScanResult, scanFiles } from '../../review/scan.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { loadLocalPolicy } from '../load-policy.ts';
import { LocalFiles } from '../local-files.ts';
import { systemClock } from '../system-clock.ts';
import { UsageError } from '../usage-error.ts';
import { minorIn } from './read-policies.ts';

/** What an organization's rules alone say of a clone as it stands. */
export interface ScannedClone {
  /** The clone's own policy. */
  readonly own: Policy;
  readonly result: ScanResult;
}

/**
 * Judges a clone, what it renders included, by an organization's rules alone, and by its own waivers. `rulesFor` gives the rules for a minor version of
 * Kubernetes 1: the one that the clone's policy names.
 */
export const scanClone = async (
  request: CliRequest,
  repository: string,
  rulesFor: (minor: number) => readonly OrgRuleSet[],
): Promise<ScannedClone> => {
  if (lstatSync(repository, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`"${repository}" is no folder.`);
  const from = process.cwd();
  // Why: a repository's policy names its files by their paths in it.
  process.chdir(repository);
  try {
    const { policy: own } = await loadLocalPolicy({ ...request, config: undefined });
    const minor = minorIn(own);
    const reader = LocalFiles.open({ operands: ['.'], exclude: [] });
    const rules = asRules(rulesFor(minor), { minor, today: systemClock.today() });
    const texts = reader.readAll(new Set());
    const settings = { policy: onlyOrgRules(own), rules, version };
    const result = await scanFiles(texts, settings, { reader, clock: systemClock, repository: reader.repository() });
    return { own, result };
  } finally {
    process.chdir(from);
  }
};

/** Everything that a rule says counts, also what the repository would not report. */
const onlyOrgRules = (own: Policy): Policy => ({ ...own, thresholds: { ...own.thresholds, report: 'info' } });
