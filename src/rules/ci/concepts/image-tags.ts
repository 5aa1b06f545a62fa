import { matchesWildcard } from '../../../text/wildcard.ts';
import type { PipelineText } from './pipeline-text.ts';

/** What a part of a tag that is known only when the pipeline runs is made of. */
type Made = 'anything' | 'hex' | 'digits' | 'version';

/** The tags that a pipeline may push an image under: a text, with at most one part in it that changes from run to run, or any. */
export interface TagPattern {
  readonly before: string;
  /** Undefined where the text is the tag. */
  readonly made?: Made;
  readonly after: string;
}

export const anyTag: TagPattern = { before: '', made: 'anything', after: '' };

export const literalTag = (text: string): TagPattern => ({ before: text, after: '' });

/** Variables of GitHub and GitLab whose values have one form. Sources: their documentation, "Contexts", "Predefined CI/CD variables". */
const forms: readonly (readonly [RegExp, Made])[] = [
  [/^(?:github[._]sha|GITHUB_SHA|CI_COMMIT_(?:SHORT_)?SHA)$/u, 'hex'],
  [/^(?:github[._]run_(?:number|id|attempt)|GITHUB_RUN_(?:NUMBER|ID)|CI_PIPELINE_I?ID|CI_JOB_ID)$/u, 'digits'],
];

const formOf = (variable: string): Made => forms.find(([name]) => name.test(variable))?.[1] ?? 'anything';

/** The tags that a text stands for. */
export const tagPattern = ({ pattern, unknown }: PipelineText): TagPattern => {
  const first = pattern.indexOf('\0');
  if (first === -1) return literalTag(pattern);
  const last = pattern.lastIndexOf('\0');
  const made = first === last ? formOf(unknown[0] ?? '') : 'anything';
  return { before: pattern.slice(0, first), made, after: pattern.slice(last + 1) };
};

const madeOf: Readonly<Record<Made, RegExp>> = {
  anything: /^.{0,200}$/su,
  hex: /^[0-9a-f]{7,64}$/u,
  digits: /^\d{1,20}$/u,
  version: /^\d[\w.+-]{0,100}$/u,
};

/** Whether a tag may be one of them. */
export const mayBeTag = (tag: string, { before, made, after }: TagPattern): boolean => {
  if (made === undefined) return tag === before;
  if (tag.length < before.length + after.length || !matchesWildcard(`${before}*${after}`, tag)) return false;
  return madeOf[made].test(tag.slice(before.length, tag.length - after.length));
};

/** A tag as messages show it. */
const describeTag = ({ before, made, after }: TagPattern): string => {
  const words: Readonly<Record<Made, string>> = { anything: '…', hex: 'COMMIT', digits: 'NUMBER', version: 'VERSION' };
  return `${before}${made === undefined ? '' : words[made]}${after}`;
};

/** More tags are not named. */
const maxNamed = 5;

/** Tags as messages list them. */
export const describeTags = (patterns: readonly TagPattern[]): string =>
  [...new Set(patterns.map(describeTag))]
    .slice(0, maxNamed)
    .map(tag => `"${tag}"`)
    .join(', ');
