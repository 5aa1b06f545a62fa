import { commandRule } from '../../../src/rules/forms/command-rule.ts';
import { testRule } from '../../support/rule-tester.ts';

const meta = {
  severity: 'info',
  title: 'A command shouts',
  rationale: 'It shouts.',
  remediation: 'Call whisper.',
  messages: { shout: '"{name}" shouts.' },
  fix: 'none',
  references: [],
} as const;

const shoutInRun = commandRule({
  ...meta,
  id: 'dockerfile/shout-in-run',
  in: 'run',
  stages: 'shipped',
  judge: ({ name, nameWord }) => (name === 'shout' && nameWord ? { messageId: 'shout', at: nameWord.range, data: { name } } : undefined),
  examples: { bad: 'FROM a\nRUN shout\n', good: 'FROM a\nRUN whisper\n' },
});

testRule(shoutInRun, {
  valid: {
    'text and arguments': 'FROM a\nRUN echo shout && echo "; shout"\n',
    'a name that is not known': 'FROM a\nARG NAME\nRUN $NAME\n',
    'a stage that is not shipped': 'FROM a AS build\nRUN shout\nFROM b\nRUN whisper\n',
    'a start command': 'FROM a\nCMD shout\nHEALTHCHECK CMD shout\n',
    'a script that no shell reads': 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN shout\n',
    'a here-document of Python': 'FROM a\nRUN <<EOF python3\nshout\nEOF\n',
  },
  invalid: {
    'shell form, exec form, here-document and inline scripts': {
      text: 'FROM a\nRUN ⟦shout⟧ a\nRUN [⟦"shout"⟧, "a"]\nRUN <<EOF\n⟦shout⟧\nEOF\nRUN sh -c "x && ⟦shout⟧" && y $(⟦shout⟧)\n',
      expect: ['shout', 'shout', 'shout', 'shout', 'shout'],
    },
    'behind wrappers, by its path, and over continued lines': {
      text: 'FROM a\nRUN true \\\n  # loud\n  && sudo -E env A=b ⟦/usr/bin/shout⟧ x\n',
      expect: [{ messageId: 'shout', message: '"shout" shouts.', subject: 'stage:0' }],
    },
    'a name that a variable of the file gives': { text: 'FROM a\nARG NAME=shout\nRUN ⟦$NAME⟧\n', expect: ['shout'] },
    'the stage below the last one, and what ONBUILD triggers': {
      text: 'FROM a AS base\nRUN ⟦shout⟧\nFROM base\nONBUILD RUN ⟦shout⟧\n',
      expect: ['shout', 'shout'],
    },
    'a part of a Dockerfile': { text: 'RUN ⟦shout⟧\n', allowNotifications: true, expect: ['shout'] },
  },
});

const shoutAtStart = commandRule({
  ...meta,
  id: 'dockerfile/shout-at-start',
  in: 'start',
  stages: 'all',
  judge: ({ name, nameWord }, { instruction }) =>
    name === 'shout' && nameWord ? { messageId: 'shout', at: nameWord.range, data: { name: instruction.keyword } } : undefined,
  examples: { bad: 'FROM a\nCMD shout\n', good: 'FROM a\nRUN shout\n' },
});

testRule(shoutAtStart, {
  valid: { 'a build step': 'FROM a\nRUN shout x\n', 'no health check': 'FROM a\nHEALTHCHECK NONE\n' },
  invalid: {
    'all that starts, in all stages': {
      text: 'FROM a AS b\nCMD ⟦shout⟧\nFROM c\nENTRYPOINT [⟦"shout"⟧]\nHEALTHCHECK CMD ⟦shout⟧\n',
      expect: [
        { messageId: 'shout', message: '"CMD" shouts.' },
        { messageId: 'shout', message: '"ENTRYPOINT" shouts.' },
        { messageId: 'shout', message: '"HEALTHCHECK" shouts.' },
      ],
    },
  },
});
