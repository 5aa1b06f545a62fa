import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Edits } from '../../artifacts/yaml/edit.ts';
import type { ScalarValue } from '../../artifacts/yaml/model.ts';
import type { EditValue } from '../../artifacts/yaml/render.ts';
import type { FixSafety } from '../../findings/finding.ts';
import { severityDegree } from '../../findings/severity.ts';
import { type FieldPath, rangeOfSetting, removeSetting, replaceSetting, type Setting } from '../concepts/setting.ts';
import type { Report, RuleId, WrittenMeta } from '../rule.ts';
import { byMessage, type Graded, gradeOf } from './graded.ts';

/** Tells a wrong value; `undefined` stands for a mapping or a list. Asked only of what is written and known. */
export type Wrong<S extends Setting> = (value: ScalarValue | undefined, setting: S) => boolean;

/** How a setting is mended. */
export interface FieldFix<S extends Setting> {
  readonly title: string;
  /** `unsafe` when nothing is said. */
  readonly safety?: FixSafety;
  /** Instead of `remove` or `value`, where neither is enough. */
  readonly edits?: (setting: S) => Edits;
  /** `setting`: the field or item goes. `item`: the item of the list that the field is in. */
  readonly remove?: 'setting' | 'item';
  readonly value?: EditValue;
}

/** What the forms over fields have in common: metadata, and which values of which fields are wrong. */
export interface FieldForm<M extends string, S extends Setting> extends Omit<WrittenMeta<'kubernetes', M>, 'kind' | 'fix'>, Graded<M, [S]> {
  /** The field, or several that are judged alike. */
  readonly field?: FieldPath;
  readonly fields?: readonly FieldPath[];
  /** Which values are wrong, by message; the first that holds counts. */
  readonly wrong?: Readonly<Partial<Record<NoInfer<M>, Wrong<S>>>>;
  /** Further data of messages. */
  readonly data?: (setting: S) => Readonly<Record<string, string>>;
  readonly fix?: FieldFix<S>;
  /** What to do where the fix would break what is known to run there. */
  readonly advice?: (setting: S) => string | undefined;
  readonly supersedes?: readonly RuleId[];
}

/** The metadata of a rule by a form, without what only the form reads. */
export const metaOf = <M extends string, S extends Setting>(form: FieldForm<M, S>): WrittenMeta<'kubernetes', M> => {
  const { id, formerly, insteadOf, severity, confidence, profile, family, title, rationale, remediation, messages } = form;
  const { examples, standards, references, textIsHazard, since, options, peers, fix } = form;
  return {
    id,
    kind: 'kubernetes',
    severity,
    title,
    rationale,
    remediation,
    messages,
    fix: fix === undefined ? 'none' : (fix.safety ?? 'unsafe'),
    examples,
    references,
    ...(formerly && { formerly }),
    ...(insteadOf && { insteadOf }),
    ...(confidence && { confidence }),
    ...(profile && { profile }),
    ...(family && { family }),
    ...(standards && { standards }),
    ...(textIsHazard && { textIsHazard }),
    ...(since !== undefined && { since }),
    ...(options && { options }),
    ...(peers && { peers }),
  };
};

/** Which message a written setting deserves; undefined for one that is right. */
export const messageFor = <M extends string, S extends Setting>(form: FieldForm<M, S>, setting: S): M | undefined =>
  byMessage<M, Wrong<S>>(form.wrong).find(([, isWrong]) => isWrong(setting.value, setting))?.[0];

const editsFor = <S extends Setting>({ edits, remove, value }: FieldFix<S>, setting: S): Edits => {
  if (edits) return edits(setting);
  if (remove === 'setting') return removeSetting(setting);
  if (remove === 'item') return removeSetting({ ...setting, steps: setting.steps.slice(0, -1) });
  return value === undefined ? undefined : replaceSetting(setting, value);
};

/** The report on a setting, but for what only its kind of owner knows. */
export const reportOn = <M extends string, S extends Setting>(form: FieldForm<M, S>, wrong: M, setting: S): Report<M> | undefined => {
  const at = rangeOfSetting(setting);
  return at && reportAt(form, wrong, setting, at);
};

/** As `reportOn`, at a given place. */
export const reportAt = <M extends string, S extends Setting>(form: FieldForm<M, S>, wrong: M, setting: S, at: Report['at']): Report<M> => {
  const { data, supersedes, fix, advice } = form;
  const { messageId, severity } = gradeOf<M, [S]>(form, wrong, setting);
  const value = String(setting.value ?? '');
  const advised = advice?.(setting);
  return {
    messageId,
    at,
    data: { value, field: setting.path.filter(key => key !== '[]').join('.'), ...data?.(setting) },
    facts: { value, degree: severityDegree(severity) },
    severity,
    ...(supersedes && { supersedes }),
    ...(advised !== undefined && { advice: advised }),
    ...(fix &&
      advised === undefined && {
        fix: () => {
          const edits = editsFor(fix, setting);
          return edits && { title: fix.title, edits };
        },
      }),
  };
};

/** The report on a setting that is absent in an object, at a given place. */
export const reportAbsenceAt = <M extends string, S extends Setting>(
  form: FieldForm<M, S>,
  absent: M,
  setting: S,
  at: Report['at'],
  { doubtful }: Pick<KubernetesObject, 'doubtful'>,
): Report<M> => ({
  ...reportAt(form, absent, setting, at),
  identity: setting.path.join('.'),
  confidence: doubtful ? 'low' : (form.confidence ?? 'high'),
});

/** The paths that a form looks at. */
export const pathsOf = <M extends string, S extends Setting>({ field, fields = [] }: FieldForm<M, S>): readonly FieldPath[] =>
  field === undefined ? fields : [field, ...fields];
