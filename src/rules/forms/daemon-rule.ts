import { type DaemonOptions, isFalse, isTrue, isWritten, valuesOf, type WrittenValue } from '../../artifacts/daemon/daemon-options.ts';
import type { FixSafety } from '../../findings/finding.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule, type Report, type Rule, type WrittenMeta } from '../rule.ts';
import { byMessage, type Graded, gradeOf } from './graded.ts';

/** Tells a wrong value that is written. Asked only of what is known. */
type WrongValue = (value: string, daemon: DaemonOptions, entry: WrittenValue) => boolean;

/** A rule about one option of dockerd, in `daemon.json` and among the flags of a unit. */
export interface DaemonOptionForm<M extends string> extends Omit<WrittenMeta<'daemons', M>, 'kind' | 'fix'>, Graded<M, [DaemonOptions]> {
  /** The key that `daemon.json` has for it. */
  readonly option: string;
  readonly wrong?: Readonly<Partial<Record<NoInfer<M>, WrongValue>>>;
  /** The message where the option is not written in a whole `daemon.json`, and its default is not what it should be. */
  readonly absent?: NoInfer<M>;
  /** Daemons of which the option does not decide. */
  readonly except?: (daemon: DaemonOptions) => boolean;
  readonly fix?: {
    readonly title: string;
    /** What to write, also made of what is written. */
    readonly value: string | boolean | ((old: string) => string);
    readonly safety: FixSafety;
  };
}

const metaOf = <M extends string>(form: DaemonOptionForm<M>): WrittenMeta<'daemons', M> => {
  const { option: _option, wrong: _wrong, absent: _absent, except: _except, eased: _eased, severities: _severities, fix, ...meta } = form;
  return { family: 'component-hardening', ...meta, kind: 'daemons', fix: fix?.safety ?? 'none' };
};

const reportOf = <M extends string>(form: DaemonOptionForm<M>, wrong: M, daemon: DaemonOptions, value: string): Omit<Report<M>, 'at'> => {
  const { messageId, severity } = gradeOf<M, [DaemonOptions]>(form, wrong, daemon);
  return { messageId, severity, data: { value }, facts: { value, degree: severityDegree(severity) } };
};

const valueFor = <M extends string>({ fix }: DaemonOptionForm<M>, old: string): string | boolean =>
  typeof fix?.value === 'function' ? fix.value(old) : (fix?.value ?? false);

const reportWritten = <M extends string>(form: DaemonOptionForm<M>, daemon: DaemonOptions, entry: WrittenValue): Report<M> | undefined => {
  const { text, at } = entry;
  const wrong =
    text === undefined ? undefined : byMessage<M, WrongValue>(form.wrong).find(([, isWrong]) => isWrong(text, daemon, entry))?.[0];
  if (text === undefined || wrong === undefined) return undefined;
  const { fix } = form;
  return {
    ...reportOf(form, wrong, daemon, text),
    at,
    ...(fix && {
      fix: () => {
        const edits = entry.replace(valueFor(form, text));
        return edits && { title: fix.title, edits };
      },
    }),
  };
};

const reportAbsent = <M extends string>(form: DaemonOptionForm<M>, daemon: DaemonOptions): Report<M> | undefined => {
  const { absent, option, fix } = form;
  if (absent === undefined || !daemon.complete || isWritten(daemon, option)) return undefined;
  return {
    ...reportOf(form, absent, daemon, ''),
    at: daemon.at,
    identity: option,
    ...(fix && {
      fix: () => {
        const edits = daemon.add(option, valueFor(form, ''));
        return edits && { title: fix.title, edits };
      },
    }),
  };
};

/**
 * A rule about an option of dockerd. What a variable puts into a command is not judged, nor what is not in a command: `daemon.json` may say it. The other way
 * round a flag of a unit may set what a `daemon.json` leaves out; each file is judged by itself, since nothing says which unit goes with which file.
 */
export const daemonOption = <const M extends string>(form: DaemonOptionForm<M>): Rule<'daemons', M> =>
  defineRule<'daemons', M>({
    meta: metaOf(form),
    visit: {
      *daemon(daemon) {
        if (form.except?.(daemon)) return;
        for (const entry of valuesOf(daemon, form.option)) {
          const report = reportWritten(form, daemon, entry);
          if (report !== undefined) yield report;
        }
        const absent = reportAbsent(form, daemon);
        if (absent !== undefined) yield absent;
      },
    },
  });

/** A value that turns an option on. */
export const isOn: WrongValue = isTrue;

/** A value that turns an option off. */
export const isOff: WrongValue = isFalse;
