import { severityDegree } from '../../findings/severity.ts';
import { type Component, type ComponentFlags, containerFlags, flagIn, objectFlags, type SetFlag } from '../concepts/component-flags.ts';
import { defineRule, type Report, type Rule, type WrittenMeta } from '../rule.ts';
import { byMessage, type Graded, gradeOf } from './graded.ts';

/** A rule about flags of a component of the control plane, wherever they are set: in a command, by kubeadm, in a configuration. */
export interface FlagForm<M extends string> extends Omit<WrittenMeta<'kubernetes', M>, 'kind' | 'fix'>, Graded<M, [ComponentFlags]> {
  readonly component: Component;
  readonly flags: readonly string[];
  /** Which values are wrong, by message. Asked only of what is known. */
  readonly wrong?: Readonly<Partial<Record<NoInfer<M>, (value: string) => boolean>>>;
  /** The message where a command certainly lacks the flag; kubeadm and configurations have defaults of their own. */
  readonly absent?: NoInfer<M>;
  /** Set-ups in which the flag is not what decides. */
  readonly except?: (flags: ComponentFlags) => boolean;
  readonly fix?: { readonly title: string; readonly value: (old: string | undefined) => string };
}

const metaOf = <M extends string>(form: FlagForm<M>): WrittenMeta<'kubernetes', M> => {
  const { component: _c, flags: _f, wrong: _w, absent: _a, except: _e, eased: _i, severities: _s, fix, ...meta } = form;
  return { family: 'component-hardening', ...meta, kind: 'kubernetes', fix: fix === undefined ? 'none' : 'unsafe' };
};

const messageFor = <M extends string>({ wrong, absent }: FlagForm<M>, set: SetFlag | undefined, flags: ComponentFlags): M | undefined => {
  if (set === undefined) return flags.complete && flags.source === 'command' ? absent : undefined;
  const { value } = set;
  return value === undefined ? undefined : byMessage<M, (value: string) => boolean>(wrong).find(([, isWrong]) => isWrong(value))?.[0];
};

const reportFlag = <M extends string>(form: FlagForm<M>, name: string, flags: ComponentFlags): Report<M> | undefined => {
  const set = flagIn(flags, name);
  const wrong = messageFor(form, set, flags);
  if (wrong === undefined) return undefined;
  const { messageId, severity } = gradeOf<M, [ComponentFlags]>(form, wrong, flags);
  const { fix } = form;
  return {
    messageId,
    at: set?.at ?? flags.at,
    severity,
    data: { flag: name, value: set?.value ?? '', component: form.component },
    facts: { value: set?.value ?? '', degree: severityDegree(severity) },
    ...(set === undefined && { identity: name }),
    ...(fix && {
      fix: () => {
        const value = fix.value(set?.value);
        const edits = set === undefined ? flags.add(name, value) : set.replace(value);
        return edits && { title: fix.title, edits };
      },
    }),
  };
};

/** A rule about flags. What a shell or a template puts together is not judged, nor what another file may set. */
export const flagRule = <const M extends string>(form: FlagForm<M>): Rule<'kubernetes', M> => {
  const judge = (flags: ComponentFlags | undefined): readonly Report<M>[] =>
    flags === undefined || flags.component !== form.component || form.except?.(flags)
      ? []
      : form.flags.flatMap(name => reportFlag(form, name, flags) ?? []);
  return defineRule<'kubernetes', M>({
    meta: metaOf(form),
    create() {
      return {
        *container(container) {
          yield* judge(containerFlags(container));
        },
        *object(object) {
          yield* objectFlags(object).flatMap(judge);
        },
      };
    },
  });
};
