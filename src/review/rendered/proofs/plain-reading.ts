import { classify } from '../../../artifacts/classify.ts';
import { parseArtifact } from '../../../artifacts/parse-artifact.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { analyze } from '../../../engine/analyze.ts';
import { type ChangeJudgement, policyFacts } from '../../judge-change.ts';

/** What is said of a file as it is written, by what and where: how often. */
const saidOf = (file: SourceFile, { rules, policy, today }: ChangeJudgement): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const found = classify(file.path, file.text);
  if (found.kind === 'none') return counts;
  const artifact = parseArtifact(file, found, new Map());
  const facts = { today, ...policyFacts(policy), buildContexts: new Map() };
  const { findings } = analyze({ artifacts: [artifact], rules, facts, offers: false });
  const said = [
    ...artifact.notifications.flatMap(({ level }) => (level === 'error' ? ['error'] : [])),
    ...findings.map(({ ruleId, location: { subject } }) => `${ruleId}\0${subject}`),
  ];
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** Tells whether files, as they are written, can be read as well with other texts. */
export class PlainReading {
  readonly #judgement: ChangeJudgement;
  /** What is said of files of which other texts are tried, one after the other. */
  readonly #known = new Map<SourceFile, ReadonlyMap<string, number>>();

  constructor(judgement: ChangeJudgement) {
    this.#judgement = judgement;
  }

  /** Whether a file can be read as well with another text, and nothing is found in it that was not. */
  readsAsWell(before: SourceFile, after: SourceFile): boolean {
    const known = this.#known.get(before) ?? saidOf(before, this.#judgement);
    this.#known.set(before, known);
    return [...saidOf(after, this.#judgement)].every(([said, count]) => count <= (known.get(said) ?? 0));
  }
}
