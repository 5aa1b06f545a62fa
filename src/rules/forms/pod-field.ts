import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isWritten, type Setting, settingsAt } from '../concepts/setting.ts';
import { defineRule, type Report, type Rule } from '../rule.ts';
import { type FieldForm, messageFor, metaOf, pathsOf, reportOn } from './field-form.ts';

/** A field of a pod. */
export interface PodSetting extends Setting {
  readonly podSpec: PodSpec;
}

/** A rule about fields of pods. */
export interface PodFieldForm<M extends string> extends FieldForm<M, PodSetting> {
  /** Only where the pod certainly runs on Linux. */
  readonly os?: 'linux';
}

const settingsOf = <M extends string>(form: PodFieldForm<M>, podSpec: PodSpec): readonly PodSetting[] =>
  pathsOf(form).flatMap(path => settingsAt(podSpec.node, path).map(setting => ({ ...setting, podSpec })));

const reportSetting = <M extends string>(form: PodFieldForm<M>, setting: PodSetting): Report<M> | undefined => {
  const wrong = isWritten(setting) ? messageFor(form, setting) : undefined;
  return wrong === undefined ? undefined : reportOn(form, wrong, setting);
};

/** A rule about what is written in fields of pods; what a template decides is not judged. */
export const podField = <const M extends string>(form: PodFieldForm<M>): Rule<'kubernetes', M> =>
  defineRule<'kubernetes', M>({
    meta: metaOf(form),
    create() {
      return {
        *podSpec(podSpec) {
          if (form.os && podSpec.os !== form.os) return;
          for (const setting of settingsOf(form, podSpec)) {
            const report = reportSetting(form, setting);
            if (report) yield report;
          }
        },
      };
    },
  });
