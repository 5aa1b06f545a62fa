import type { KeyValue, Stage } from '../../artifacts/dockerfile/model.ts';
import { stageChain } from '../../artifacts/dockerfile/walk.ts';
import { defineRule, type OptionValue } from '../rule.ts';

/** What a label's value may have to be. Sources: RFC 3339, SPDX license expressions, semver.org, git-hash-object(1). */
const kinds: ReadonlyMap<string, RegExp> = new Map([
  ['text', /\S/],
  ['url', /^https?:\/\/[^\s/]+\S*$/],
  ['rfc3339', /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/],
  ['spdx', /^[A-Za-z0-9.+() -]{1,200}$/],
  ['hash', /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/],
  ['semver', /^v?(?:0|[1-9]\d{0,9})(?:\.(?:0|[1-9]\d{0,9})){2}(?:[-+][0-9A-Za-z.+-]{1,100})?$/],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
]);

/** The labels of the option, each with the kind of its value: `name` or `name=kind`. */
const schemaOf = (option: OptionValue | undefined): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(option) ? option : []).map((text: string) => {
      const [name = '', kind = 'text'] = text.split('=');
      return [name, kinds.has(kind) ? kind : 'text'];
    }),
  );

const nameOf = ({ name }: KeyValue): string => name.replace(/^(["'])(.*)\1$/, '$2');

const labelsOf = (stage: Stage): readonly KeyValue[] =>
  stageChain(stage).flatMap(({ instructions }) => instructions.flatMap(each => (each.keyword === 'LABEL' ? each.pairs : [])));

export const labelSchema = defineRule({
  meta: {
    id: 'dockerfile/label-schema',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Labels do not satisfy the configured schema',
    rationale: `Labels say where an image comes from: its repository, its revision, who answers for it. When something is wrong with an image in
production, they lead back to its sources, but only if every image has them in the same form.`,
    remediation:
      'Write the label with a value of its kind. `org.opencontainers.image.source` and `org.opencontainers.image.revision` are a good beginning.',
    messages: {
      missing: 'The image has no label "{name}", which the policy asks for.',
      value: 'The value of the label "{name}" is not of the kind "{kind}".',
      unknown: 'The policy knows no label "{name}".',
    },
    fix: 'none',
    examples: {
      bad: 'FROM alpine:3.22\nLABEL version=1\n',
      good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.source="https://github.com/acme/web"\n',
      options: { labels: ['org.opencontainers.image.source=url'] },
    },
    references: [
      'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
      'https://github.com/hadolint/hadolint/wiki/DL3049',
    ],
    options: {
      labels: {
        default: [],
        description:
          'Labels that every image has to have: `name`, or `name=kind` with `url`, `rfc3339`, `spdx`, `hash` (of git), `semver` or `email`. Empty: none.',
      },
      closed: { default: false, description: 'Whether there must be no other labels than those.' },
    },
  },
  prepare(dockerfile, { options }) {
    const schema = schemaOf(options['labels']);
    if (schema.size === 0 || dockerfile.template) return undefined;
    return { schema, dockerfile, options };
  },
  visit: {
    *stage(stage, { schema, dockerfile }) {
      if (!dockerfile.imageStages.includes(stage)) return;
      const names = new Set(labelsOf(stage).map(nameOf));
      // A name that holds a variable may be any.
      const missing = [...names].some(name => name.includes('$')) ? [] : [...schema.keys()].filter(name => !names.has(name));
      for (const name of missing)
        yield { messageId: 'missing', at: stage.from.image.word.range, data: { name }, identity: name, concerns: 'image' };
    },
    *instruction(instruction, { schema, options }) {
      if (instruction.keyword !== 'LABEL' || instruction.stage?.shipped !== true || instruction.onbuild) return;
      for (const pair of instruction.pairs) {
        const [name, value] = [nameOf(pair), pair.value?.expanded.value];
        const kind = schema.get(name);
        if (kind === undefined) {
          if (options['closed'] === true && !name.includes('$')) yield { messageId: 'unknown', at: pair.nameRange, data: { name } };
        } else if (value !== undefined && kinds.get(kind)?.test(value) === false)
          yield { messageId: 'value', at: pair.range, data: { name, kind } };
      }
    },
  },
});
