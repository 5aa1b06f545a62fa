import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { hasPods, isWholePod, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { isWritten, type Setting, settingsAt } from '../concepts/setting.ts';
import { defineRule, type PreparedRule, type Report } from '../rule.ts';
import { type FieldForm, messageFor, metaOf, pathsOf, reportAbsenceAt, reportOn } from './field-form.ts';

/** A field of a pod. */
export interface PodSetting extends Setting {
  readonly podSpec: PodSpec;
}

/** A rule about fields of pods. */
export interface PodFieldForm<M extends string> extends FieldForm<M, PodSetting> {
  /** Only where the pod certainly runs on Linux. */
  readonly os?: 'linux';
  /** The message where nothing is set: neither in a patch nor where a template may set it. Placed at the object's name. */
  readonly absent?: NoInfer<M>;
  /** Pods that the rule is not about. */
  readonly except?: (podSpec: PodSpec) => boolean;
}

const settingsOf = <M extends string>(form: PodFieldForm<M>, podSpec: PodSpec): readonly PodSetting[] =>
  pathsOf(form).flatMap(path => settingsAt(podSpec.node, path).map(setting => ({ ...setting, podSpec })));

const reportAbsence = <M extends string>(form: PodFieldForm<M>, absent: M, setting: PodSetting): Report<M> | undefined => {
  const { podSpec, found } = setting;
  if (!isMissing(found) || !isWholePod(podSpec)) return undefined;
  return reportAbsenceAt(form, absent, setting, objectNameRange(podSpec.object), podSpec.object);
};

const reportSetting = <M extends string>(form: PodFieldForm<M>, setting: PodSetting): Report<M> | undefined => {
  if (!isWritten(setting)) return form.absent === undefined ? undefined : reportAbsence<M>(form, form.absent, setting);
  const wrong = messageFor(form, setting);
  return wrong === undefined ? undefined : reportOn(form, wrong, setting);
};

/**
 * A rule about fields of pods; what a template decides is not judged, nor what a patch leaves out. `{object}` in messages is the pod's
 * object.
 */
export const podField = <const M extends string>(form: PodFieldForm<M>): PreparedRule<'kubernetes', M, unknown> =>
  defineRule<'kubernetes', M, unknown>({
    meta: metaOf(form),
    where: hasPods,
    visit: {
      *podSpec(podSpec) {
        if ((form.os && podSpec.os !== form.os) || form.except?.(podSpec)) return;
        for (const setting of settingsOf(form, podSpec)) {
          const report = reportSetting(form, setting);
          if (report) yield { ...report, data: { object: podSpec.subject, ...report.data } };
        }
      },
    },
  });
