import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { isWritten, type Setting, settingsAt } from '../concepts/setting.ts';
import { defineRule, type Report, type Rule } from '../rule.ts';
import { type FieldForm, messageFor, metaOf, pathsOf, reportAbsenceAt, reportOn } from './field-form.ts';

/** A field of an object. */
export interface ObjectSetting extends Setting {
  readonly object: KubernetesObject;
}

/** A rule about fields of objects of some kinds. */
export interface ObjectFieldForm<M extends string> extends FieldForm<M, ObjectSetting> {
  /** The kinds, each with the API groups that it is of; empty for the core group. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** The message where nothing is set: neither in a patch nor where a template may set it. Placed at the object's name. */
  readonly absent?: NoInfer<M>;
  /** Objects that the rule is not about. */
  readonly except?: (object: KubernetesObject) => boolean;
}

const isMeant = <M extends string>({ kinds, except }: ObjectFieldForm<M>, object: KubernetesObject): boolean => {
  const groups = object.kind !== undefined && Object.hasOwn(kinds, object.kind) ? kinds[object.kind] : undefined;
  return groups !== undefined && (object.group === undefined || groups.includes(object.group)) && !except?.(object);
};

const reportSetting = <M extends string>(form: ObjectFieldForm<M>, setting: ObjectSetting): Report<M> | undefined => {
  const { object } = setting;
  if (isWritten(setting)) {
    const wrong = messageFor(form, setting);
    return wrong === undefined ? undefined : reportOn(form, wrong, setting);
  }
  const isAbsent = form.absent !== undefined && isMissing(setting.found) && !object.partial;
  return isAbsent ? reportAbsenceAt<M, ObjectSetting>(form, form.absent, setting, objectNameRange(object), object) : undefined;
};

/**
 * A rule about fields of objects; what a template decides is not judged, nor what a patch leaves out. `{object}` in messages is the object.
 */
export const objectField = <const M extends string>(form: ObjectFieldForm<M>): Rule<'kubernetes', M> =>
  defineRule<'kubernetes', M>({
    meta: metaOf(form),
    visit: {
      *object(object) {
        if (!isMeant(form, object)) return;
        for (const path of pathsOf(form)) {
          for (const setting of settingsAt(object.node, path)) {
            const report = reportSetting(form, { ...setting, object });
            if (report) yield { ...report, data: { object: object.subject, ...report.data } };
          }
        }
      },
    },
  });
