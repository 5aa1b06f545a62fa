import { RE2JS, RE2JSException } from 're2js';
import { BuildFailure } from '../objects/build-failure.ts';

/** Longer patterns are not compiled. */
const maxPattern = 1_000;

const compile = (pattern: string): RE2JS => {
  if (pattern.length > maxPattern) throw new BuildFailure(`the regular expression is longer than ${maxPattern} characters`);
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) throw new BuildFailure(`error parsing regexp: ${error.message}`);
    throw error;
  }
};

const plain = /^[-\w/ ]*$/u;

/** Tells whether a whole text fits a regular expression of Go; an empty one fits everything. */
export const wholeMatcher = (pattern: string): ((text: string) => boolean) => {
  if (pattern === '') return () => true;
  if (plain.test(pattern)) return text => text === pattern;
  const compiled = compile(`^(?:${pattern})$`);
  return text => compiled.matcher(text).find();
};

/** Tells whether a regular expression of Go finds something in a text. */
export const partMatcher = (pattern: string): ((text: string) => boolean) => {
  if (plain.test(pattern)) return text => text.includes(pattern);
  const compiled = compile(pattern);
  return text => compiled.matcher(text).find();
};

const afterImageName = '(:[a-zA-Z0-9_.{}-]*)?(@[a-zA-Z0-9]+([.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?$';

/** Tells whether an image has the name of an `images` entry, which is a regular expression; one that is broken fits no image. */
export const imageMatcher = (name: string): ((image: string) => boolean) => {
  if (name.length > maxPattern) return () => false;
  try {
    const compiled = RE2JS.compile(`^${name}${afterImageName}`);
    return image => compiled.matcher(image).find();
  } catch (error) {
    if (error instanceof RE2JSException) return () => false;
    throw error;
  }
};
