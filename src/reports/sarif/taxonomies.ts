import type { ReportingDescriptorRelationship, ToolComponent } from 'sarif';
import { standards } from '../../review/standards/controls.ts';
import { standardIds } from '../../review/standards/standard-ids.ts';
import type { Standards } from '../../rules/rule.ts';

/** The standards that rules of a log speak about, and how each rule refers to their controls (SARIF 2.1.0, 3.14.8 and 3.49.15). */
export interface Taxonomies {
  readonly components: ToolComponent[];
  /** Of a rule, by its id. */
  readonly relationshipsOf: (ruleId: string) => ReportingDescriptorRelationship[];
}

/** Taxonomies of the controls that the rules name, ordered as people count, 5.2 before 5.10; `standardsOf` says where a rule's hazard is spoken of. */
export const taxonomiesOf = (ruleIds: readonly string[], standardsOf: (ruleId: string) => Standards | undefined): Taxonomies => {
  // Why not before it is asked for: its data take longer to load than a Dockerfile to judge.
  const byNumber = new Intl.Collator('en', { numeric: true });
  const named = standardIds.flatMap(id => {
    const { key, ...standard } = standards[id];
    const taxa = [...new Set(ruleIds.flatMap(rule => standardsOf(rule)?.[key] ?? []))].toSorted(byNumber.compare);
    return taxa.length === 0 ? [] : [{ key, standard, taxa }];
  });
  return {
    components: named.map(({ standard: { title, version, publisher, address }, taxa }) => ({
      name: title,
      version,
      organization: publisher,
      shortDescription: { text: `${title} ${version}` },
      informationUri: address,
      isComprehensive: false,
      taxa: taxa.map(id => ({ id })),
    })),
    relationshipsOf: ruleId =>
      named.flatMap(({ key, standard, taxa }, component) =>
        (standardsOf(ruleId)?.[key] ?? []).map(id => ({
          target: { id, index: taxa.indexOf(id), toolComponent: { name: standard.title, index: component } },
          kinds: ['relevant'],
        })),
      ),
  };
};
