import type { Instruction, Stage, Word } from '../../artifacts/dockerfile/model.ts';
import { isSetByBuilder } from '../../artifacts/dockerfile/scope.ts';
import { externalBase, isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { wordSet } from '../../text/word-set.ts';
import { defineRule } from '../rule.ts';
import { DeclaredVariables, neededVariables } from './concepts/commands/declared-variables.ts';

/** Bases that set nothing but the search path and the language: Docker Official Images of distributions. */
const bareBases = wordSet(
  'almalinux alpine alt amazonlinux archlinux bash busybox centos debian fedora mageia opensuse oraclelinux photon rockylinux ubuntu',
);
const setByBases = wordSet('PATH LANG LANGUAGE LC_ALL TERM HOME HOSTNAME container DEBIAN_FRONTEND');

/** True when the base image sets only variables that everybody knows. */
const isBare = (stage: Stage): boolean => {
  const { word, reference } = externalBase(stage).image;
  if (word.expanded.value === 'scratch') return true;
  return reference?.registry === 'docker.io' && bareBases.has(reference.repository.replace(/^library\//, ''));
};

/** The words in which the builder replaces variables. */
const expandedWords = (instruction: Instruction): readonly (Word | undefined)[] => {
  switch (instruction.keyword) {
    case 'COPY':
    case 'ADD':
      return [...instruction.sources, instruction.destination, instruction.chown, instruction.chmod];
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.map(({ value }) => value);
    case 'ARG':
      return instruction.declarations.map(({ value }) => value);
    case 'USER':
      return [instruction.user];
    case 'WORKDIR':
      return [instruction.path];
    case 'EXPOSE':
      return instruction.ports.map(({ word }) => word);
    case 'VOLUME':
    case 'STOPSIGNAL':
      return instruction.words;
    default:
      return [];
  }
};

/**
 * Names that the instruction itself sets: `ENV A=1 B=$A` is told by `env-self-reference`, and `ARG A=$A` is empty unless the build sets it,
 * as it is meant.
 */
const ownNames = (instruction: Instruction): ReadonlySet<string> => {
  if (instruction.keyword === 'ENV') return new Set(instruction.pairs.map(({ name }) => name));
  return new Set(instruction.keyword === 'ARG' ? instruction.declarations.map(({ name }) => name) : []);
};

export const undefinedVariable = defineRule({
  meta: {
    id: 'dockerfile/undefined-variable',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Variable used before it is defined',
    rationale: `The builder puts nothing in the place of a variable that nobody set, and goes on. A USER that becomes empty leaves the image with
the user of its base, a source that becomes empty copies the whole build context. An ARG holds only in its stage: one before the first FROM has
to be declared again in each stage that reads it, and so has one that the builder sets, such as \`TARGETARCH\`.

A base image may set variables of its own. So a name that the file declares nowhere is reported only on bases that set none: \`scratch\` and the
official images of distributions.`,
    remediation: 'Declare it with `ARG` or `ENV` above its use, in the same stage, or give a default (`${NAME:-value}`).',
    messages: {
      elsewhere: 'The variable "{name}" is declared in this file, but not for this stage at this place, so that it is empty here.',
      builder: 'The builder sets "{name}" only where an ARG of the stage declares it, so that it is empty here.',
      nowhere: 'The variable "{name}" is declared nowhere, so that it is empty here.',
    },
    fix: 'none',
    examples: {
      bad: 'ARG VERSION=1.4\nFROM debian:13\nCOPY app-$VERSION.bin /app\n',
      good: 'ARG VERSION=1.4\nFROM debian:13\nARG VERSION\nCOPY app-$VERSION.bin /app\n',
    },
    references: [
      'https://docs.docker.com/reference/build-checks/undefined-var/',
      'https://docs.docker.com/build/building/variables/#scoping',
    ],
  },
  where: isNoTemplate,
  prepare(dockerfile) {
    const declared = new DeclaredVariables(dockerfile);
    const messageOf = (name: string): 'elsewhere' | 'builder' | 'nowhere' =>
      declared.isDeclaredAnywhere(name) ? 'elsewhere' : isSetByBuilder(name) ? 'builder' : 'nowhere';
    return { declared, messageOf };
  },
  visit: {
    *instruction(instruction, { declared, messageOf }) {
      const { stage, onbuild } = instruction;
      // Why not ONBUILD: its trigger is expanded in another build, where more may be declared.
      // Nor a base that a variable names: it may be one stage of the file or another.
      if (stage === undefined || onbuild || externalBase(stage).image.word.expanded.value === undefined) return;
      const own = ownNames(instruction);
      const bare = isBare(stage);
      const isUnset = (name: string, word: Word): boolean =>
        !own.has(name) && !setByBases.has(name) && !declared.isDeclared(name, stage, word.range.start);
      for (const word of expandedWords(instruction)) {
        const unset = word === undefined ? [] : neededVariables(word).filter(name => isUnset(name, word));
        const name = unset.find(each => bare || messageOf(each) !== 'nowhere');
        if (word === undefined || name === undefined) continue;
        yield {
          messageId: messageOf(name),
          at: word.range,
          data: { name },
          ...(!bare && { confidence: 'medium' }),
        };
      }
    },
  },
});
