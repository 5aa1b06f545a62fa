import type { Heredoc, Stage } from '../../artifacts/dockerfile/model.ts';
import { isSetByBuilder } from '../../artifacts/dockerfile/scope.ts';
import { externalBase, isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import type { TextEdit } from '../../text/range.ts';
import { wordSet } from '../../text/word-set.ts';
import { defineRule } from '../rule.ts';
import { DeclaredVariables, neededVariables } from './concepts/commands/declared-variables.ts';
import { type ExpandedPlace, placesIn } from './concepts/commands/expanded-places.ts';
import { bodyVariables } from './concepts/commands/heredoc-variables.ts';

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

/** `<<EOF` with its name in quotes, which leaves the body as it is written. */
const quoteName = ({ range, name }: Heredoc, text: string): TextEdit | undefined => {
  const at = text.slice(range.start, range.end).lastIndexOf(name);
  return at === -1 ? undefined : { range: { start: range.start + at, end: range.start + at + name.length }, newText: `'${name}'` };
};

/** Base images set variables in capital letters; those of nginx, of scripts and of templates are in small ones. */
const isSmall = (name: string): boolean => name === name.toLowerCase();

export const undefinedVariable = defineRule({
  meta: {
    id: 'dockerfile/undefined-variable',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Variable used before it is defined',
    rationale: `The builder puts nothing in the place of a variable that nobody set, and goes on. A USER that becomes empty leaves the image with
the user of its base, a source that becomes empty copies the whole build context. An ARG holds only in its stage: one before the first FROM has
to be declared again in each stage that reads it, and so has one that the builder sets, such as \`TARGETARCH\`. The body of a here-document of COPY
is read so, too, unless its name is in quotes: a configuration of nginx loses its \`$host\`.

A base image may set variables of its own. So a name that the file declares nowhere is reported only on bases that set none: \`scratch\` and the
official images of distributions. On the others it is reported where \`ENV NAME=$NAME\` gives it to itself, which a build does not fill either.`,
    remediation:
      "Declare it with `ARG` or `ENV` above its use, in the same stage, or give a default (`${NAME:-value}`). What is no variable of the build in a here-document needs `<<'EOF'`.",
    messages: {
      elsewhere: 'The variable "{name}" is declared in this file, but not for this stage at this place, so that it is empty here.',
      builder: 'The builder sets "{name}" only where an ARG of the stage declares it, so that it is empty here.',
      nowhere: 'The variable "{name}" is declared nowhere, so that it is empty here.',
      body: 'The builder replaces variables in the here-document "{heredoc}", and nobody sets "{name}", so that nothing is left of it.',
      itself: 'ENV sets "{name}" to itself, and nothing sets it above: it stays empty, or what the base image sets.',
    },
    fix: 'unsafe',
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
    /** An ENV that adds to its own name does not declare it; what it means is an ARG of that name, or what the base image sets. */
    const isElsewhere = (name: string, own: string | undefined): boolean =>
      name === own ? declared.isArgumentAnywhere(name) : declared.isDeclaredAnywhere(name);
    const messageOf = (name: string, place?: ExpandedPlace): 'elsewhere' | 'builder' | 'itself' | 'nowhere' => {
      if (isElsewhere(name, place?.own)) return 'elsewhere';
      if (isSetByBuilder(name)) return 'builder';
      return name === place?.own && place.isItself === true ? 'itself' : 'nowhere';
    };
    return { dockerfile, declared, messageOf };
  },
  visit: {
    *instruction(instruction, { dockerfile, declared, messageOf }) {
      const { stage, onbuild } = instruction;
      // Why not ONBUILD: its trigger is expanded in another build, where more may be declared.
      // Nor a base that a variable names: it may be one stage of the file or another.
      if (stage === undefined || onbuild || externalBase(stage).image.word.expanded.value === undefined) return;
      const bare = isBare(stage);
      const isUnset = (name: string, at: number): boolean => !setByBases.has(name) && !declared.isDeclared(name, stage, at);
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
        for (const heredoc of instruction.heredocs) {
          const { needed, isWrittenForBuilder } = bodyVariables(heredoc, dockerfile);
          const unset = needed.filter(({ name, range }) => isUnset(name, range.start));
          const first = unset.find(({ name }) => bare || isSmall(name) || messageOf(name) !== 'nowhere');
          if (first === undefined) continue;
          const edit = isWrittenForBuilder || unset.length < needed.length ? undefined : quoteName(heredoc, dockerfile.file.text);
          yield {
            messageId: 'body',
            at: first.range,
            data: { name: first.name, heredoc: heredoc.name },
            ...(!bare && { confidence: 'medium' }),
            ...(edit && { fix: { title: 'Leave the text as it is written', edits: [edit] } }),
          };
        }
      for (const place of placesIn(instruction)) {
        const { word, told } = place;
        const unset = neededVariables(word).filter(name => !told.has(name) && isUnset(name, word.range.start));
        const name = unset.find(each => bare || messageOf(each, place) !== 'nowhere');
        if (name === undefined) continue;
        yield {
          messageId: messageOf(name, place),
          at: word.range,
          data: { name },
          ...(!bare && { confidence: 'medium' }),
        };
      }
    },
  },
});
