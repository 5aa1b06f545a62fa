import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import type { Edits } from '../../artifacts/yaml/edit.ts';
import type { FindingFacts } from '../../findings/finding.ts';
import type { Confidence, Severity } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { removeListItem } from '../concepts/compose/security-options.ts';
import { removeSetting } from '../concepts/compose/service-edits.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule, type Report, type ReportFix, type Rule, type WrittenMeta } from '../rule.ts';

/** What is wrong with a value of a service. */
export interface JudgedValue<M extends string> {
  readonly messageId: M;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** Fills the message beside `{service}` and `{value}`. */
  readonly data?: Readonly<Record<string, string>>;
  /** In place of a fix, where taking the value away would break what is known to run there. */
  readonly advice?: string;
  /** False where no edit would be right here. */
  readonly fixable?: false;
  /** What makes the finding the same; left out, the form's own. */
  readonly identity?: string;
  readonly facts?: FindingFacts;
}

/** What a judge may look at besides the value. */
export interface ValuePlace {
  readonly project: ComposeProject;
  readonly service: ComposeService;
  readonly item: ComposeItem;
  /** The path of the value below the service, joined by dots. */
  readonly field: string;
}

interface ServiceValueRule<M extends string> extends Omit<WrittenMeta<'compose', M>, 'kind'> {
  /** The title of the fix that takes the value away; left out where none does. */
  readonly removal?: string;
  /** What is wrong with a value whose variables are filled in as far as the file gives them defaults; an unknown one is not asked about. */
  readonly judge: (value: string, place: ValuePlace) => M | JudgedValue<M> | undefined;
  /** The same for the text of a value that a variable without a default decides. */
  readonly judgeUnknown?: (text: string, place: ValuePlace) => M | JudgedValue<M> | undefined;
}

type FieldPath = readonly [string, ...string[]];

/** A scalar below the service by its path, or several that one rule is about. */
export type ServiceField<M extends string> = ServiceValueRule<M> &
  ({ readonly field: FieldPath; readonly fields?: never } | { readonly fields: readonly FieldPath[]; readonly field?: never });

export interface ServiceItems<M extends string> extends ServiceValueRule<M> {
  /** The key of a list of scalars. */
  readonly list: string;
}

interface Found {
  readonly item: ComposeItem;
  readonly at: Range;
  readonly field: string;
  readonly removal: () => Edits;
}

const metaOf = <M extends string>(written: ServiceValueRule<M>): Omit<WrittenMeta<'compose', M>, 'kind'> => {
  const { removal: _removal, judge: _judge, judgeUnknown: _judgeUnknown, ...meta } = written;
  return meta;
};

/** The report about one value; undefined when nothing is wrong with it, or when somebody else's review tells it. */
const reportOf = <M extends string>(
  { judge, judgeUnknown, removal: title }: ServiceValueRule<M>,
  project: ComposeProject,
  service: ComposeService,
  { item, at, field, removal }: Found,
): Report<M> | undefined => {
  const text = project.interpolate(item.node);
  if (text === undefined) return undefined;
  const around = { project, service, item, field };
  const verdict = text.value === undefined ? judgeUnknown?.(text.text, around) : judge(text.value, around);
  const place = verdict && placeOfSetting(service, item, at);
  if (verdict === undefined || place === undefined) return undefined;
  const { data, fixable, identity = field, ...judged }: JudgedValue<M> = typeof verdict === 'string' ? { messageId: verdict } : verdict;
  const mayFix = title !== undefined && judged.advice === undefined && fixable !== false && place.editable;
  return {
    ...judged,
    at: place.at,
    identity,
    data: { service: service.name, value: text.value ?? text.text, ...data },
    ...(place.related && { related: place.related }),
    ...(mayFix && { fix: () => fixOf(title, removal()) }),
  };
};

const fixOf = (title: string, edits: Edits): ReportFix | undefined => edits && { title, edits };

const valueRule = <const M extends string>(
  written: ServiceValueRule<M>,
  valuesOf: (service: ComposeService) => readonly Found[],
): Rule<'compose', M> =>
  defineRule({
    meta: { kind: 'compose', ...metaOf(written) },
    prepare(project) {
      const once = new ReportedOnce();
      return { once, project };
    },
    visit: {
      *service(service, { once, project }) {
        for (const found of valuesOf(service)) {
          const report = reportOf(written, project, service, found);
          if (report !== undefined && once.isFirst(found.item)) yield report;
        }
      },
    },
  });

/**
 * A rule about one scalar of a service, as it is after `extends`, anchors and override files are merged; reported where it stands. The fix
 * takes the key away, unless it would come back from another layer.
 */
export const serviceField = <const M extends string>({ field, fields, ...written }: ServiceField<M>): Rule<'compose', M> =>
  valueRule(written, service =>
    (fields ?? [field]).flatMap((path): readonly Found[] => {
      const setting = service.get(...path);
      if (setting.state !== 'present') return [];
      const at = setting.entry?.range ?? setting.node.range;
      return [{ item: setting, at, field: path.join('.'), removal: () => removeSetting(service, path.slice(0, -1), setting) }];
    }),
  );

/** A rule about each item of a list of a service; the fix takes the item away. */
export const serviceItems = <const M extends string>({ list, ...written }: ServiceItems<M>): Rule<'compose', M> =>
  valueRule(written, service =>
    service.writtenItems(list).map(item => ({
      item,
      at: item.node.range,
      field: list,
      removal: () => removeListItem(service, list, item),
    })),
  );
