import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { Refusal } from './model.ts';

/** How many refusals of one file are told; a file with more is not a Dockerfile. */
const maximumTold = 100;

/** Collects what BuildKit refuses in one file. */
export class Refusals {
  readonly #path: string;
  readonly #told: Notification[] = [];
  readonly #errors: Refusal[] = [];
  #count = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * `reason` is in BuildKit's words. A `warning` is for what was still reviewed in full. `breaks` tells what it is about, where that is not the
   * way in which an instruction is written.
   */
  add(reason: string, range: Range, level: 'error' | 'warning' = 'error', breaks: Refusal['breaks'] = 'grammar'): void {
    this.#count += 1;
    if (this.#told.length >= maximumTold) return;
    if (level === 'error') this.#errors.push({ breaks, reason, range });
    const outcome =
      level === 'error'
        ? 'until then the build fails and the review of this file is incomplete'
        : 'the rest of the instruction was reviewed';
    const message = `Docker refuses this: ${reason}. Correct it; ${outcome}.`;
    this.#told.push({ code: 'syntax-error', level, path: this.#path, range, message });
  }

  /** The errors among them, in source order; of very many the first. */
  get errors(): readonly Refusal[] {
    return this.#errors.toSorted((a, b) => a.range.start - b.range.start);
  }

  get notifications(): readonly Notification[] {
    const told = this.#told.toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
    if (this.#count <= maximumTold) return told;
    const message = `Docker refuses ${this.#count} places of this file; the first ${maximumTold} are listed. Check whether it is a Dockerfile at all.`;
    return [...told, { code: 'too-many', level: 'error', path: this.#path, message }];
  }
}
