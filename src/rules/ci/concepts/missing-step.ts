import type { Pipeline, Step } from '../../../artifacts/pipeline/model.ts';
import { hasUnseen, writtenText } from '../../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../../findings/severity.ts';
import type { Report } from '../../rule.ts';
import { pushPlaces } from './pushes.ts';

/** What a pipeline that pushes images should do as well. */
export interface WantedStep {
  readonly does: (step: Step) => boolean;
  /** True for another pipeline that it calls or takes in by this text. */
  readonly called: RegExp;
  /** Makes the finding the same. */
  readonly identity: string;
  /** How bad it is where another pipeline may do it, which is not seen. */
  readonly elsewhere: Severity;
}

/** At most one report for a pipeline, at the first place that pushes. What pipelines do that it calls, or that are started by it, is not seen. */
export function* missingStep({ steps, called, root }: Pipeline, wanted: WantedStep): Iterable<Report<'missing' | 'elsewhere'>> {
  const places = steps.flatMap(pushPlaces);
  const [first] = places;
  if (first === undefined || steps.some(wanted.does) || hasUnseen(root)) return;
  // Why each once: aliases of one text are one text.
  const texts = [...new Set(called)].map(writtenText);
  if (texts.some(text => wanted.called.test(text))) return;
  const isElsewhere = texts.length > 0;
  yield {
    messageId: isElsewhere ? 'elsewhere' : 'missing',
    at: first,
    subject: '',
    identity: wanted.identity,
    ...(isElsewhere && { severity: wanted.elsewhere }),
  };
}
