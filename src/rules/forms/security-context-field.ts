import { hasPods } from '../../artifacts/kubernetes/walk.ts';
import type { Setting } from '../concepts/setting.ts';
import { defineRule, type Rule } from '../rule.ts';
import { containerField, type LookedAt } from './container-field.ts';
import { type FieldForm, metaOf } from './field-form.ts';
import { podField } from './pod-field.ts';

/** A rule about fields that pods and containers have alike. */
export interface SecurityContextFieldForm<M extends string> extends FieldForm<M, Setting> {
  /** Only where the pod certainly runs on Linux. */
  readonly os?: 'linux';
}

/**
 * A rule about what is written in fields of pods and in the same fields of containers, each by itself, for structures that containers take
 * over as a whole or not at all. `{who}` in messages says for whom.
 */
export const securityContextField = <const M extends string>(form: SecurityContextFieldForm<M>): Rule<'kubernetes', M> => {
  const ofPods = podField<M>({ ...form, data: setting => ({ who: 'the containers of the pod', ...form.data?.(setting) }) });
  const ofContainers = containerField<M>(form);
  return defineRule<'kubernetes', M, LookedAt>({
    meta: metaOf(form),
    where: hasPods,
    prepare: ofContainers.prepare,
    visit: { ...ofPods.visit, ...ofContainers.visit },
  });
};
