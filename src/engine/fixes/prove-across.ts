import type { Finding } from '../../findings/finding.ts';
import { appendAll } from '../../text/append-all.ts';
import { joiningRules } from '../active-rule.ts';
import { chunksOf } from './chunks.ts';
import { noneBlamed, provenGroups, type Trial } from './extend-proven.ts';
import { FixProof, type FoundIn, type Rescan } from './fix-proof.ts';
import { fixableOf, groupsWithoutConflict, placeOfFix } from './prove-fixes.ts';

/** Characters of files that are fixed together: they are held as they were read until the units have been judged again. */
const charactersTogether = 1_000_000;

/**
 * The findings about units of which the fixes are proven: those of all files together, as when they are all applied, so that units are judged again once for
 * all files and not for each. Where that fails, smaller groups are tried.
 */
export const provenAcross = (files: readonly FoundIn[], wanted: (finding: Finding) => boolean, rescan: Rescan): ReadonlySet<Finding> => {
  const joining = joiningRules(rescan.plan.get('repository') ?? []);
  const proof = new FixProof(rescan);
  let isSpent = false;
  const prove = (group: readonly Finding[]): Trial<Finding, unknown> => {
    const cost = proof.costOf(group);
    isSpent = rescan.budget?.has(cost, 'unit') === false;
    if (isSpent || !proof.canApply(group)) return noneBlamed;
    rescan.budget?.takes(cost, 'unit');
    return proof.apply(group);
  };
  const proven = new Set<Finding>();
  const concerned = files.map((file): Concerned => ({ ...file, own: fixableOf(file, wanted).filter(({ ruleId }) => joining.has(ruleId)) }));
  const lengthOf = ({ artifact }: Concerned): number => artifact.file.text.length;
  for (const chunk of chunksOf(
    concerned.filter(({ own }) => own.length > 0),
    lengthOf,
    charactersTogether,
  ))
    for (const group of roundsOf(chunk)) {
      const groups = isSpent ? [] : provenGroups(group, prove, placeOfFixAmongFiles, () => !isSpent);
      for (const finding of groups.flat()) proven.add(finding);
    }
  return proven;
};

/** A file with those of its findings that are about units. */
interface Concerned extends FoundIn {
  readonly own: readonly Finding[];
}

const placeOfFixAmongFiles = (finding: Finding): string => `${finding.location.path} ${placeOfFix(finding)}`;

/** What does not conflict in each file: the first group of each together, then the second of each. */
const roundsOf = (files: readonly Concerned[]): readonly (readonly Finding[])[] => {
  const rounds: Finding[][] = [];
  for (const { own } of files)
    for (const [round, group] of groupsWithoutConflict(own).entries()) {
      const known = rounds[round];
      if (known) appendAll(known, group);
      else rounds.push([...group]);
    }
  return rounds;
};
