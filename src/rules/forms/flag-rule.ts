import type { KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Edits } from '../../artifacts/yaml/edit.ts';
import { earlierDefaultsOfFlag } from '../../facts/component-flags.ts';
import { severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import {
  atVersion,
  type Component,
  type ComponentFlags,
  containerFlags,
  flagIn,
  type SetFlag,
  type Source,
} from '../concepts/components/component-flags.ts';
import { objectFlags } from '../concepts/components/component-objects.ts';
import { unitFlags } from '../concepts/components/component-units.ts';
import { defineRule, type Report, type Rule, type RuleId, type WrittenMeta } from '../rule.ts';
import { byMessage, type Graded, gradeOf } from './graded.ts';

interface FlagFix {
  readonly title: string;
  /** Undefined where it can't be told. */
  readonly value: (old: string | undefined, flags: ComponentFlags, name: string) => string | undefined;
}

/** Tells a wrong value of a flag by its name. */
type WrongFlag = (value: string, flags: ComponentFlags, name: string) => boolean;

/** A rule about flags of components of the control plane, wherever they are set: in a command, by an installer, in a configuration. */
export interface FlagForm<M extends string> extends Omit<WrittenMeta<'components', M>, 'kind' | 'fix'>, Graded<M, [ComponentFlags]> {
  /** The flags that are judged alike, by the component that has them. */
  readonly flags: Readonly<Partial<Record<Component, readonly string[]>>>;
  /** Which values are wrong, by message. Asked only of what is known. */
  readonly wrong?: Readonly<Partial<Record<NoInfer<M>, WrongFlag>>>;
  /**
   * The message where flags are certainly absent whose default is wrong, or that have none: one for all of them, which `{flag}` lists.
   * Installers have defaults of their own, so what they are not told is not absent.
   */
  readonly absent?: NoInfer<M>;
  /** Where flags can be absent; in commands when nothing is said. */
  readonly absentIn?: readonly Source[];
  /** Which flags have to be there, where it is not all of them. */
  readonly needed?: (flags: ComponentFlags) => readonly string[];
  /** Set-ups in which the flag is not what decides. */
  readonly except?: (flags: ComponentFlags) => boolean;
  /** Further data of messages about a written value. */
  readonly data?: (value: string) => Readonly<Record<string, string>>;
  readonly supersedes?: readonly RuleId[];
  readonly fix?: FlagFix;
  /** What objects say about the same that are not flags. */
  readonly object?: (object: KubernetesObject) => readonly Report<NoInfer<M>>[];
}

const metaOf = <M extends string>(form: FlagForm<M>): WrittenMeta<'components', M> => {
  const {
    flags: _flags,
    wrong: _wrong,
    absent: _absent,
    absentIn: _absentIn,
    needed: _needed,
    except: _except,
    data: _data,
    eased: _eased,
    severities: _severities,
    supersedes: _supersedes,
    object: _object,
    fix,
    ...meta
  } = form;
  return { family: 'component-hardening', ...meta, kind: 'components', fix: fix === undefined ? 'none' : 'unsafe' };
};

const wrongness = <M extends string>({ wrong }: FlagForm<M>, value: string, flags: ComponentFlags, name: string): M | undefined =>
  byMessage<M, WrongFlag>(wrong).find(([, isWrong]) => isWrong(value, flags, name))?.[0];

interface Subject {
  /** As messages name it. */
  readonly name: string;
  readonly value: string;
  readonly at: Range;
  readonly identity?: string;
}

const reportOf = <M extends string>(form: FlagForm<M>, wrong: M, flags: ComponentFlags, subject: Subject): Report<M> => {
  const { messageId, severity } = gradeOf<M, [ComponentFlags]>(form, wrong, flags);
  const { name, value, at, identity } = subject;
  return {
    messageId,
    at,
    severity,
    data: { flag: name, value, component: flags.component, ...form.data?.(value) },
    facts: { value, degree: severityDegree(severity) },
    ...(identity !== undefined && { identity }),
    ...(form.supersedes && { supersedes: form.supersedes }),
  };
};

/** A fix that writes a value, where one can be told. */
const fixBy = <M extends string>(
  { fix }: FlagForm<M>,
  value: (fix: FlagFix) => string | undefined,
  write: (value: string) => Edits,
): Pick<Report<M>, 'fix'> =>
  fix === undefined
    ? {}
    : {
        fix: () => {
          const next = value(fix);
          const edits = next === undefined ? undefined : write(next);
          return edits && { title: fix.title, edits };
        },
      };

const reportWritten = <M extends string>(form: FlagForm<M>, set: SetFlag, flags: ComponentFlags): Report<M> | undefined => {
  const { name, value, at, replace } = set;
  const wrong = value === undefined ? undefined : wrongness(form, value, flags, name);
  if (wrong === undefined) return undefined;
  return {
    ...reportOf(form, wrong, flags, { name, value: value ?? '', at }),
    ...fixBy<M>(form, fix => fix.value(value, flags, name), replace),
  };
};

/** Where nobody says which version it is, a default has to be right in all that may be meant. */
const isMissing = <M extends string>(form: FlagForm<M>, flags: ComponentFlags, name: string): boolean => {
  if (flagIn(flags, name) !== undefined) return false;
  const value = flags.defaultOf(name);
  if (value === undefined || form.wrong === undefined) return true;
  const earlier = flags.minor === undefined ? earlierDefaultsOfFlag(flags.component, name) : [];
  return [value, ...earlier].some(each => wrongness(form, each, flags, name) !== undefined);
};

const reportMissing = <M extends string>(form: FlagForm<M>, flags: ComponentFlags): Report<M> | undefined => {
  const { absent, absentIn = ['command'] } = form;
  if (absent === undefined || !flags.complete || !absentIn.includes(flags.source)) return undefined;
  const needed = form.needed?.(flags) ?? form.flags[flags.component] ?? [];
  const missing = needed.filter(name => isMissing(form, flags, name));
  const [first = '', ...others] = missing;
  if (missing.length === 0) return undefined;
  // Why the first that is needed: it is the same gap when one of several flags is added.
  const report = reportOf(form, absent, flags, { name: missing.join('" and "--'), value: '', at: flags.at, identity: needed[0] ?? first });
  return others.length > 0
    ? report
    : {
        ...report,
        ...fixBy<M>(
          form,
          fix => fix.value(undefined, flags, first),
          value => flags.add(first, value),
        ),
      };
};

/** Whether a file sets flags of any component. */
const hasFlags = (file: KubernetesFile): boolean =>
  file.objects.some(
    object =>
      objectFlags(object, file).length > 0 ||
      object.podSpecs.some(({ containers }) => containers.some(container => containerFlags(container) !== undefined)),
  );

/** Whether a file sets flags of a component that a rule is about. */
const hasFlagsOf = (file: KubernetesFile, flagsOf: FlagForm<string>['flags']): boolean =>
  file.objects.some(object =>
    [
      ...objectFlags(object, file),
      ...object.podSpecs.flatMap(({ containers }) => containers.flatMap(one => containerFlags(one) ?? [])),
    ].some(({ component }) => flagsOf[component] !== undefined),
  );

/** A rule about flags. What a shell or a template puts together is not judged, nor what another file may set. */
export const flagRule = <const M extends string>(form: FlagForm<M>): Rule<'components', M> => {
  const judge = (flags: ComponentFlags | undefined): readonly Report<M>[] => {
    const names = flags && form.flags[flags.component];
    if (flags === undefined || names === undefined || form.except?.(flags)) return [];
    const written = names.flatMap(name => flagIn(flags, name) ?? []).flatMap(set => reportWritten(form, set, flags) ?? []);
    const missing = reportMissing(form, flags);
    return missing === undefined ? written : [...written, missing];
  };
  return defineRule<'components', M>({
    meta: metaOf(form),
    ...(form.object === undefined && {
      where: ({ manifest, commands }) => commands.length > 0 || (manifest !== undefined && hasFlags(manifest)),
    }),
    assesses: ({ manifest, commands }) =>
      commands.flatMap(command => unitFlags(command) ?? []).some(({ component }) => form.flags[component] !== undefined) ||
      (manifest !== undefined && hasFlagsOf(manifest, form.flags)),
    visit: {
      container: (container, _artifact, { facts }) => judge(atVersion(containerFlags(container), facts.kubernetesMinor)),
      object: (object, { manifest }) => [
        ...(manifest === undefined ? [] : objectFlags(object, manifest).flatMap(judge)),
        ...(form.object?.(object) ?? []),
      ],
      command: (command, _artifact, { facts }) => judge(atVersion(unitFlags(command), facts.kubernetesMinor)),
    },
  });
};
