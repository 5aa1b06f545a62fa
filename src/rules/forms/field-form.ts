import type { Edits } from '../../artifacts/yaml/edit.ts';
import type { ScalarValue } from '../../artifacts/yaml/model.ts';
import type { EditValue } from '../../artifacts/yaml/render.ts';
import type { FixSafety } from '../../findings/finding.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { type FieldPath, rangeOfSetting, removeSetting, replaceSetting, type Setting } from '../concepts/setting.ts';
import type { Report, RuleId, WrittenMeta } from '../rule.ts';

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
export interface FieldForm<M extends string, S extends Setting> extends Omit<WrittenMeta<'kubernetes', M>, 'kind' | 'fix'> {
  /** The field, or several that are judged alike. */
  readonly field?: FieldPath;
  readonly fields?: readonly FieldPath[];
  /** Which values are wrong, by message; the first that holds counts. */
  readonly wrong?: Readonly<Partial<Record<NoInfer<M>, Wrong<S>>>>;
  /** A message in place of the one for the value, where more is known; the first that holds counts. */
  readonly eased?: readonly { readonly as: NoInfer<M>; readonly when: (setting: S) => boolean }[];
  /** Severities of messages where they are not the rule's own. */
  readonly severities?: Readonly<Partial<Record<NoInfer<M>, Severity>>>;
  /** Further data of messages. */
  readonly data?: (setting: S) => Readonly<Record<string, string>>;
  readonly fix?: FieldFix<S>;
  /** What to do where the fix would break what is known to run there. */
  readonly advice?: (setting: S) => string | undefined;
  readonly supersedes?: readonly RuleId[];
}

/** The metadata of a rule by a form, without what only the form reads. */
export const metaOf = <M extends string, S extends Setting>(form: FieldForm<M, S>): WrittenMeta<'kubernetes', M> => {
  const { id, formerly, severity, confidence, profile, family, title, rationale, remediation, messages } = form;
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

const keysOf = <M extends string>(record: Readonly<Partial<Record<M, unknown>>>): readonly M[] => Object.keys(record) as M[];

/** Which message a written setting deserves; undefined for one that is right. */
export const messageFor = <M extends string, S extends Setting>(form: FieldForm<M, S>, setting: S): M | undefined => {
  const wrong: Readonly<Partial<Record<M, Wrong<S>>>> | undefined = form.wrong;
  return wrong && keysOf<M>(wrong).find(id => wrong[id]?.(setting.value, setting));
};

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
  const { severities, eased, data, supersedes, fix, advice } = form;
  const messageId = eased?.find(({ when }) => when(setting))?.as ?? wrong;
  const severity: Severity | undefined = severities?.[messageId];
  const value = String(setting.value ?? '');
  const advised = advice?.(setting);
  const edits = fix && advised === undefined ? () => editsFor(fix, setting) : undefined;
  return {
    messageId,
    at,
    data: { value, field: setting.path.filter(key => key !== '[]').join('.'), ...data?.(setting) },
    facts: { value, degree: severityDegree(severity ?? form.severity) },
    ...(severity && { severity }),
    ...(supersedes && { supersedes }),
    ...(advised !== undefined && { advice: advised }),
    ...(fix &&
      edits && {
        fix: () => {
          const made = edits();
          return made && { title: fix.title, edits: made };
        },
      }),
  };
};

/** The paths that a form looks at. */
export const pathsOf = <M extends string, S extends Setting>({ field, fields = [] }: FieldForm<M, S>): readonly FieldPath[] =>
  field === undefined ? fields : [field, ...fields];
