import type { Container } from '../../artifacts/kubernetes/model.ts';
import { confidenceInAbsence, displayName, hasPods, isWhole, ownerRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import type { Facts } from '../../facts/facts.ts';
import { type ContainerSetting, effectiveSetting } from '../concepts/containers/container-setting.ts';
import { each, type FieldPath, isWritten, rangeOfSetting, settingAt, settingsAt } from '../concepts/setting.ts';
import { defineRule, type PreparedRule, type Report } from '../rule.ts';
import { type FieldForm, messageFor, metaOf, pathsOf, reportAt, reportOn } from './field-form.ts';

/** A rule about fields of containers. */
export interface ContainerFieldForm<M extends string> extends FieldForm<M, ContainerSetting> {
  /** The pod's field of the same path counts where the container has none. */
  readonly inherits?: true;
  /** In place of the fields, where the setting that counts is found in another way. */
  readonly find?: (container: Container) => ContainerSetting | undefined;
  /** The message where nothing is set: neither in a patch nor where a template may set it. */
  readonly absent?: NoInfer<M>;
  /** Only where the pod certainly runs on Linux. */
  readonly os?: 'linux';
  /** Containers that the rule is not about, as far as they themselves or other files tell. */
  readonly except?: (container: Container, facts: Facts) => boolean;
}

/** A path that a form looks at. */
interface LookedFor {
  readonly path: FieldPath;
  /** Whether it goes through the items of a list. */
  readonly isOfItems: boolean;
}

const settingsOf = <M extends string>(
  form: ContainerFieldForm<M>,
  paths: readonly LookedFor[],
  container: Container,
): readonly ContainerSetting[] => {
  if (form.find) {
    const found = form.find(container);
    return found === undefined ? [] : [found];
  }
  return paths.flatMap(({ path, isOfItems }) => {
    if (isOfItems) return settingsAt(container.node, path).map(setting => ({ ...setting, container, from: 'container' as const }));
    if (form.absent === undefined && !isAnywhere(form, path, container)) return [];
    return form.inherits
      ? [effectiveSetting(container, ...path)]
      : [{ ...settingAt(container.node, ...path), container, from: 'container' }];
  });
};

/** Why asked first: it is of each container for hundreds of fields, of which nearly all are written nowhere. */
const isAnywhere = <M extends string>({ inherits }: ContainerFieldForm<M>, path: FieldPath, { node, podSpec }: Container): boolean =>
  lookup(node, ...path).state === 'present' || (inherits === true && lookup(podSpec.node, ...path).state === 'present');

/** How messages name whom a setting is for: `container "app"`, or all that inherit it. */
const ownersOf = ({ container, from }: ContainerSetting): Readonly<Record<string, string>> => ({
  container: displayName(container),
  who: from === 'pod' ? 'the containers of the pod' : `container "${displayName(container)}"`,
});

const reportAbsence = <M extends string>(form: ContainerFieldForm<M>, absent: M, setting: ContainerSetting): Report<M> | undefined => {
  const { container, found, path } = setting;
  if (!isMissing(found) || !isWhole(container)) return undefined;
  const report = reportAt(form, absent, setting, ownerRange(container, ...path));
  return { ...report, identity: path.join('.'), confidence: confidenceInAbsence(container) };
};

const reportSetting = <M extends string>(form: ContainerFieldForm<M>, setting: ContainerSetting): Report<M> | undefined => {
  if (!isWritten(setting)) return form.absent === undefined ? undefined : reportAbsence<M>(form, form.absent, setting);
  const wrong = messageFor(form, setting);
  return wrong === undefined ? undefined : reportOn(form, wrong, setting);
};

const withOwners = <M extends string>(report: Report<M>, setting: ContainerSetting): Report<M> => ({
  ...report,
  data: { ...ownersOf(setting), ...report.data },
  ...(setting.from === 'pod' && { subject: setting.container.podSpec.subject }),
});

/** What is known while one file is looked at. */
export interface LookedAt {
  readonly facts: Facts;
  /** Where fields of pods stand that were reported. */
  readonly reported: Set<number>;
}

const isRepeated = (setting: ContainerSetting, reported: LookedAt['reported']): boolean => {
  const at = setting.from === 'pod' ? rangeOfSetting(setting)?.start : undefined;
  if (at === undefined || !reported.has(at)) {
    if (at !== undefined) reported.add(at);
    return false;
  }
  return true;
};

/**
 * A rule about a field of containers. What a template decides is not judged, nor what a patch leaves out; `null` is absent. A field of the
 * pod that containers inherit is one mistake, however many they are.
 */
export const containerField = <const M extends string>(form: ContainerFieldForm<M>): PreparedRule<'kubernetes', M, LookedAt> => {
  const paths = pathsOf(form).map(path => ({ path, isOfItems: path.includes(each) }));
  return defineRule<'kubernetes', M, LookedAt>({
    meta: metaOf(form),
    where: hasPods,
    prepare: (_file, { facts }) => ({ facts, reported: new Set() }),
    visit: {
      container: (container, { facts, reported }) => {
        if ((form.os && container.podSpec.os !== form.os) || form.except?.(container, facts)) return [];
        return settingsOf(form, paths, container).flatMap(setting => {
          const report = reportSetting(form, setting);
          return report && !isRepeated(setting, reported) ? [withOwners(report, setting)] : [];
        });
      },
    },
  });
};
