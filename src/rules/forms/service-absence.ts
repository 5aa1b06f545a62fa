import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { allEdits, appendItem, type Edits, ensureItems, setKey } from '../../artifacts/yaml/edit.ts';
import { lookup } from '../../artifacts/yaml/lookup.ts';
import type { FindingFacts } from '../../findings/finding.ts';
import type { Severity } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { MergedSettings } from '../concepts/compose/merged-settings.ts';
import { canLack, lackOf } from '../concepts/compose/service-settings.ts';
import { defineRule, type Rule, type WrittenMeta } from '../rule.ts';

/** What a service lacks. */
export interface JudgedAbsence<M extends string> {
  readonly messageId: M;
  readonly severity?: Severity;
  /** Fills the message beside `{service}`. */
  readonly data?: Readonly<Record<string, string>>;
  readonly facts?: FindingFacts;
}

/** Items of another list that go with what a fix writes. */
interface AddedBeside {
  /** What both do together. */
  readonly title: string;
  readonly key: string;
  readonly items: readonly string[];
}

export interface ServiceAbsence<M extends string> extends Omit<WrittenMeta<'compose', M>, 'kind' | 'family'> {
  /** The key that is not there, or does not hold what it should. */
  readonly key: string;
  /** What a service lacks; asked only about services of Linux containers of which all is known. */
  readonly lacks: (service: ComposeService, project: ComposeProject) => JudgedAbsence<M> | M | undefined;
  /** What the fix writes: a scalar under the key, or an item of its list. */
  readonly adds: { readonly title: string; readonly value: string | number | boolean; readonly inList: boolean };
  /** Services for which the edit is not safe although the fix is. */
  readonly unsafeFor?: (service: ComposeService, project: ComposeProject) => boolean;
  /** What to do in place of the fix, where a service is known to break by it alone. */
  readonly advice?: (service: ComposeService, project: ComposeProject) => string | undefined;
  /** What such a service is given beside, so that it does not break: items of another list. */
  readonly addsWith?: (service: ComposeService, project: ComposeProject) => AddedBeside | undefined;
}

/** Adds an item to the list that a service has, or gives it a list. */
const addItem = (merged: MergedSettings, service: ComposeService, key: string, item: string | number | boolean): Edits => {
  if (service.node.kind !== 'mapping') return undefined;
  const list = lookup(service.node, key);
  if (list.state === 'unknown') return undefined;
  if (list.state === 'absent') return merged.set(service, key, [item]);
  if (list.node.kind !== 'sequence' || list.node.items.length === 0) return setKey(service.node, [key], [item]);
  return list.entry?.value === list.node ? appendItem(list.node, item) : undefined;
};

/** What a service writes under a key, with the key. */
const rangeOfKey = ({ node }: ComposeService, key: string): Range | undefined => {
  const found = lookup(node, key);
  return found.state === 'present' ? found.entry?.range : undefined;
};

/**
 * A rule about something that a service does not have: reported at its name, shown with the others of its family, and mended in one place
 * for all services that merge in the same mapping.
 */
export const serviceAbsence = <const M extends string>(written: ServiceAbsence<M>): Rule<'compose', M> => {
  const { key, lacks, adds, advice: adviceFor, addsWith, unsafeFor, ...meta } = written;
  return defineRule({
    meta: { kind: 'compose', family: 'service-hardening', ...meta },
    prepare(project) {
      const advice = (service: ComposeService): string | undefined => adviceFor?.(service, project);
      const merged = new MergedSettings(
        project,
        service => service.get(key).state === 'absent' && canLack(project, service) && advice(service) === undefined,
      );
      const edits = (service: ComposeService): Edits =>
        adds.inList ? addItem(merged, service, key, adds.value) : merged.set(service, key, adds.value);
      const fixOf = (service: ComposeService): { readonly title: string; readonly edits: Edits } | undefined => {
        const beside = addsWith?.(service, project);
        if (beside === undefined) return advice(service) === undefined ? { title: adds.title, edits: edits(service) } : undefined;
        const { node } = service;
        const given = node.kind === 'mapping' ? ensureItems(node, [beside.key], beside.items) : undefined;
        return { title: beside.title, edits: allEdits([edits(service), given]) };
      };
      return { advice, fixOf, project };
    },
    visit: {
      *service(service, { advice, fixOf, project }) {
        const lack = lackOf(project, service, one => lacks(one, project));
        if (lack === undefined) return;
        const { lacked: verdict, isTaken } = lack;
        const { data, ...report }: JudgedAbsence<M> = typeof verdict === 'string' ? { messageId: verdict } : verdict;
        yield {
          ...report,
          at: (isTaken ? rangeOfKey(service, key) : undefined) ?? service.nameRange,
          identity: key,
          data: { service: service.name, ...data },
          advice: () => advice(service),
          fix: () => {
            const made = isTaken ? undefined : fixOf(service);
            if (made?.edits === undefined) return undefined;
            const { title, edits } = made;
            return { title, edits, ...(unsafeFor?.(service, project) === true && { safety: 'unsafe' as const }) };
          },
        };
      },
    },
  });
};
