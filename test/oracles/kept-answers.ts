import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { askCommand } from './ask-command.ts';
import { type Answer, askPart } from './ask-part.ts';
import { askServer } from './ask-server.ts';
import { sourceFolder } from './judge-cache.ts';
import { type JudgeName, judges } from './judges.ts';

const entry = v.object({
  id: v.string(),
  /** The question, in the form that the judge takes. */
  case: v.record(v.string(), v.unknown()),
  answer: v.optional(v.unknown()),
  error: v.optional(v.string()),
});

/** A question and what the judge said to it: an answer, or the error with which it refused. */
export type KeptAnswer = v.InferOutput<typeof entry>;

const fileOf = (name: JudgeName): string => join(sourceFolder, 'answers', `${name}.json`);

/** The questions of a judge and its answers, as they are kept. */
export const keptAnswers = (name: JudgeName): readonly KeptAnswer[] =>
  v.parse(v.array(entry), JSON.parse(readFileSync(fileOf(name), 'utf8')));

/** Whether questions to a judge are kept. */
export const hasKeptAnswers = (name: JudgeName): boolean => existsSync(fileOf(name));

/** Asks a judge's program the kept questions. Rejects when it does not answer all of them, and nothing else. */
export const askJudge = async (name: JudgeName, program: string, questions: readonly KeptAnswer[]): Promise<readonly Answer[]> => {
  const { origin, serves } = judges[name];
  if (origin.kind === 'part' && serves === undefined) return askPart(program, questions);
  return serves === undefined ? askCommand(program, questions) : askServer(serves, program, questions);
};

/** A question that a judge answers otherwise than what is kept. */
export interface Difference {
  readonly id: string;
  readonly kept: Omit<Answer, 'id'>;
  readonly given: Omit<Answer, 'id'> | undefined;
}

const withoutId = ({ answer, error }: { readonly answer?: unknown; readonly error?: string | undefined }): Omit<Answer, 'id'> => ({
  ...(answer !== undefined && { answer }),
  ...(error !== undefined && { error }),
});

/** The questions that a judge answers otherwise than what is kept. */
export const differences = (kept: readonly KeptAnswer[], given: readonly Answer[]): readonly Difference[] => {
  const byId = new Map(given.map(one => [one.id, withoutId(one)]));
  return kept
    .map(one => ({ id: one.id, kept: withoutId(one), given: byId.get(one.id) }))
    .filter(one => !isDeepStrictEqual(one.kept, one.given));
};

/** Characters that no one sees are written as escapes, so that they can be reviewed and no tool changes them. */
const INVISIBLE = /[\u007F-\u00A0\u200B-\u200F\u2028-\u202E\u3000\uFEFF\uFFFE\uFFFF]/gu;

const visible = (json: string): string => json.replaceAll(INVISIBLE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Asks a judge again, and keeps what it says now. Resolves to what is different from before. */
export const refreshAnswers = async (name: JudgeName, program: string): Promise<readonly Difference[]> => {
  const kept = keptAnswers(name);
  const given = await askJudge(name, program, kept);
  const byId = new Map(given.map(one => [one.id, withoutId(one)]));
  const fresh = kept.map(({ id, case: question }) => ({ id, case: question, ...byId.get(id) }));
  writeFileSync(fileOf(name), `${visible(JSON.stringify(fresh, undefined, 2))}\n`);
  return differences(kept, given);
};
