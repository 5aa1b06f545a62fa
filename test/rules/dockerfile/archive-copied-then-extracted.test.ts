import { archiveCopiedThenExtracted } from '../../../src/rules/dockerfile/archive-copied-then-extracted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(archiveCopiedThenExtracted, {
  valid: {
    'unpacked by ADD': 'FROM debian:13\nADD app.tar.gz /opt/\n',
    'not unpacked': 'FROM debian:13\nCOPY app.tar.gz /srv/\nRUN tar -tzf /srv/app.tar.gz\n',
    'another archive': 'FROM debian:13\nCOPY app.tar.gz /srv/\nRUN curl -fsSLO https://example.com/b.tgz && tar xzf b.tgz\n',
    'no tar archive': 'FROM debian:13\nCOPY app.zip /srv/\nRUN unzip /srv/app.zip\n',
    'out of a stage': 'FROM a:1 AS b\nFROM debian:13\nCOPY --from=b /app.tar /\nRUN tar xf /app.tar\n',
    'unpacked before': 'FROM debian:13\nRUN tar xf app.tar\nCOPY app.tar /\n',
    packed: 'FROM debian:13\nCOPY a.tar /\nRUN tar -czf /a.tar /srv\n',
  },
  invalid: {
    'a gzipped one': {
      text: 'FROM debian:13\n⟦COPY app.tar.gz /tmp/⟧\nRUN tar -xzf /tmp/app.tar.gz -C /opt\n',
      expect: [
        { messageId: 'unpacked', severity: 'info', message: 'The archive "app.tar.gz" is unpacked in line 3 and stays in this layer.' },
      ],
    },
    'under another name': {
      text: 'FROM debian:13\n⟦COPY dist/app-1.tgz /tmp/app.tgz⟧\nRUN cd /opt && tar xvf /tmp/app.tgz\n',
      expect: ['unpacked'],
    },
    'a long option': { text: 'FROM debian:13\n⟦COPY a.txt a.tar.xz /⟧\nRUN tar --extract --file /a.tar.xz\n', expect: ['unpacked'] },
    'on standard input': {
      text: 'FROM debian:13\nWORKDIR /x\n⟦COPY a.tar ./⟧\nRUN mkdir y && tar -C y -x < a.tar\n',
      expect: ['unpacked'],
    },
  },
});
