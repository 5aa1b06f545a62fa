import { classify } from '../../artifacts/classify.ts';
import { parseArtifact } from '../../artifacts/parse-artifact.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { analyze } from '../../engine/analyze.ts';
import { type ChangeJudgement, kubernetesFacts } from '../judge-change.ts';

/** What is said of a file as it is written, by what and where: how often. */
const saidOf = (file: SourceFile, { rules, policy, today }: ChangeJudgement): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const found = classify(file.path, file.text);
  if (found.kind === 'none') return counts;
  const artifact = parseArtifact(file, found, new Map());
  const facts = { today, ...kubernetesFacts(policy), buildContexts: new Map() };
  const { findings } = analyze({ artifacts: [artifact], rules, facts });
  const said = [
    ...artifact.notifications.flatMap(({ level }) => (level === 'error' ? ['error'] : [])),
    ...findings.map(({ ruleId, location: { subject } }) => `${ruleId}\0${subject}`),
  ];
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** Whether a file, as it is written, can be read as well with another text, and nothing is found in it that was not. */
export const readsAsWell = (before: SourceFile, after: SourceFile, judgement: ChangeJudgement): boolean => {
  const known = saidOf(before, judgement);
  return [...saidOf(after, judgement)].every(([said, count]) => count <= (known.get(said) ?? 0));
};
