import { copyFromUnknownStage } from '../../../src/rules/dockerfile/copy-from-unknown-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyFromUnknownStage, {
  valid: {
    'a stage': 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=BUILD /a /b\nCOPY --from=0 /a /c\n',
    'a stage below, which the builder finds, too': 'FROM debian:13\nCOPY --from=build /a /a\nFROM golang:1.26 AS build\n',
    images: 'FROM scratch\nCOPY --from=alpine:3.22 /a /a\nCOPY --from=ghcr.io/acme/tools /b /b\nCOPY --from=acme/tools /c /c\n',
    'a variable': 'ARG TOOLS=tools\nFROM scratch\nARG TOOLS\nCOPY --from=$UNKNOWN /a /a\n',
    'its own stage, which another rule tells': 'FROM debian:13 AS app\nCOPY --from=app /a /b\nCOPY --from=0 /a /c\n',
    'a mount out of a stage':
      'FROM golang:1.26 AS build\nFROM debian:13\nRUN --mount=type=bind,from=build,target=/b make\nRUN --mount=type=cache,target=/c make\n',
    'a trigger, whose file has other stages': 'FROM debian:13\nONBUILD COPY --from=build /a /a\n',
  },
  invalid: {
    'a typing mistake': {
      text: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=⟦biuld⟧ /a /a\n',
      expect: [
        {
          messageId: 'unknown',
          severity: 'low',
          confidence: 'medium',
          message: 'No stage is called "biuld", so that the builder takes an image of that name from Docker Hub.',
        },
      ],
    },
    'in a file with names only': { text: 'FROM debian:13 AS a\nFROM debian:13 AS b\nCOPY --from=⟦c⟧ /a /a\n', expect: ['unknown'] },
    numbers: {
      text: 'FROM golang:1.26\nFROM scratch\nCOPY --from=⟦2⟧ /a /a\nCOPY --from=⟦7⟧ /a /a\n',
      expect: ['unknown', 'unknown'],
    },
    'a mount': { text: 'FROM debian:13\nRUN ⟦--mount=type=bind,from=tools,target=/t⟧ make\n', expect: ['unknown'] },
  },
});
