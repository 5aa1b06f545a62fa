import { createHash } from 'node:crypto';
import { textRef } from '../functions/arguments.ts';
import { encodeJson } from '../functions/formats/encode-json.ts';
import type { UnknownValues, Work } from '../template/environment.ts';
import { goQuote } from '../template/go-text.ts';
import { type Ref, textOf } from '../template/go-value.ts';

/** Of longer words only the beginning is shown. */
const maxWords = 100;

/** Values begin with a period, as templates write them. */
const isValue = (name: string): boolean => name.startsWith('.');

/** Stands for what a chart that is not here would print, and for the values that it would bring. */
export class UnknownTexts implements UnknownValues {
  readonly standsForAll: boolean;
  /** What was asked for, each with a digest of what it was given, once for each time. */
  readonly asked: string[] = [];
  readonly #names = new Map<string, string>();

  constructor(standsForAll: boolean) {
    this.standsForAll = standsForAll;
  }

  /** Stands for what a template prints that is not here. */
  ofTemplate(name: string, data: Ref, work: Work): Ref {
    const given = textOf(encodeJson(data));
    work.count(given.length);
    this.asked.push(`${name} ${createHash('sha256').update(given).digest('hex')}`);
    return this.#textFor(name, data);
  }

  note(path: string): void {
    this.asked.push(`.Values.${path}`);
  }

  ofValue(path: string, holder: Ref): Ref {
    this.note(path);
    return this.#textFor(`.Values.${path}`, holder);
  }

  /** Stands for a value without which a chart refuses to be deployed, by the words in which it says so. */
  ofRequired(words: string, holder: Ref): Ref {
    this.asked.push(`.required ${createHash('sha256').update(words).digest('hex')}`);
    return this.#textFor(`.required ${words.slice(0, maxWords)}`, holder);
  }

  ofResult(name: string, result: Ref): Ref {
    return this.#textFor(`.${name}`, result);
  }

  /** Why by its beginning: functions cut texts off and write them otherwise. */
  isIn(text: string): boolean {
    return this.#names.size > 0 && text.includes('$(');
  }

  /** A text by which rules know what is not known, and that stands in flow collections, too. */
  #textFor(name: string, { data, control }: Ref): Ref {
    const text = `$(${name.replaceAll(/\W/gu, '_')})`;
    this.#names.set(text, name);
    return textRef([{ text, data, control }]);
  }

  /** Why a text cannot be judged in which one stands for whole lines, which may be anything; undefined where all stand within values. */
  wholeLine(text: string): string | undefined {
    if (this.#names.size === 0) return undefined;
    const line = text
      .split('\n')
      .find(one => one.trimStart().startsWith('$('))
      ?.trim();
    if (line === undefined) return undefined;
    const name = this.#names.get(line) ?? `.${line}`;
    return isValue(name) ? `${this.#names.has(line) ? name : line} is not known` : `no template ${goQuote(name)}`;
  }
}
