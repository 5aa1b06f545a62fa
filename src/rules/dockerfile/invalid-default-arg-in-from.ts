import { expandWord } from '../../artifacts/dockerfile/expand.ts';
import type { Dockerfile } from '../../artifacts/dockerfile/model.ts';
import { isSetByBuilder, type Lookup } from '../../artifacts/dockerfile/scope.ts';
import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import { defineRule } from '../rule.ts';

/** What the builder sets is some plain word; what nobody gives a value is empty. */
const defaults = ({ instructions, escape: escapeUnit }: Dockerfile): ReadonlyMap<string, string | undefined> => {
  const values = new Map<string, string | undefined>();
  const lookup = lookupIn(values);
  for (const instruction of instructions) {
    if (instruction.keyword !== 'ARG' || instruction.stage !== undefined) continue;
    for (const { name, value } of instruction.declarations) {
      const isGiven = value === undefined && isSetByBuilder(name);
      if (!isGiven) values.set(name, value === undefined ? '' : expandWord(value.text, lookup, escapeUnit).value);
    }
  }
  return values;
};

const lookupIn =
  (values: ReadonlyMap<string, string | undefined>): Lookup =>
  name => {
    const value = values.has(name) ? values.get(name) : isSetByBuilder(name) ? 'x' : undefined;
    return value === undefined ? { state: 'unknown' } : { state: 'known', value, by: 'ARG' };
  };

/**
 * Not in the gate and not in `hardening`: a build that always gets the argument is ordinary, and who passes it is seldom in the
 * repository's files.
 */
export const invalidDefaultArgInFrom = defineRule({
  meta: {
    id: 'dockerfile/invalid-default-arg-in-from',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'strict',
    title: 'Default ARG values do not form a valid base image',
    rationale: `Without \`--build-arg\` the name of the base image is empty or wrong, and the build fails. What is built is then known only to whoever
calls the builder: neither reviewers nor scanners can tell the base image from the repository.`,
    remediation: 'Give the ARG a default with which the image is built, best one with a digest.',
    messages: { invalid: 'Without build arguments this FROM reads "{image}", which is not an image.' },
    fix: 'none',
    examples: { bad: 'ARG VERSION\nFROM debian:${VERSION}\n', good: 'ARG VERSION=13\nFROM debian:${VERSION}\n' },
    references: ['https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/'],
  },
  where: isNoTemplate,
  prepare(dockerfile) {
    const lookup = lookupIn(defaults(dockerfile));
    return { lookup, dockerfile };
  },
  visit: {
    *from({ image: { word }, stage }, { lookup, dockerfile }) {
      if (word.expanded.variables.length === 0) return;
      const { value } = expandWord(word.text, lookup, dockerfile.escape);
      if (value === undefined || value === stage?.parent?.name || parseImageReference(value) !== undefined) return;
      yield { messageId: 'invalid', at: word.range, data: { image: value } };
    },
  },
});
