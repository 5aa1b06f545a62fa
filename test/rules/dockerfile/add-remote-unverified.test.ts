import { addRemoteUnverified } from '../../../src/rules/dockerfile/add-remote-unverified.ts';
import { testRule } from '../../support/rule-tester.ts';

const digest = 'sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d';
const commit = '8f936c5d1e2a3b4c5d6e7f8091a2b3c4d5e6f708';

testRule(addRemoteUnverified, {
  valid: {
    'a checksum': `FROM alpine:3.22\nADD --checksum=${digest} https://example.com/a.tgz /tmp/\n`,
    'a checksum over plain HTTP': `FROM alpine:3.22\nADD --checksum=${digest} http://example.com/a.tgz /tmp/\n`,
    'a checksum from a variable': 'FROM alpine:3.22\nARG SUM\nADD --checksum=sha256:$SUM https://example.com/a.tgz /tmp/\n',
    'a local file': 'FROM alpine:3.22\nADD app.tar.gz /app/\n',
    'a local path with a colon': 'FROM alpine:3.22\nADD file:8b8864b3e02a33a579dc216fd51b28a6047bc8eeaa03045b258980fe0cf7fcb3 /\n',
    'a Git repository at a full commit': `FROM alpine:3.22\nADD https://github.com/moby/buildkit.git#${commit} /src\n`,
    'a subdirectory of one': `FROM alpine:3.22\nADD git@github.com:moby/buildkit.git#${commit}:docs /src\n`,
    'a commit as a query': `FROM alpine:3.22\nADD https://github.com/moby/buildkit.git?ref=v1&checksum=${commit} /src\n`,
    'a commit from a variable': 'FROM alpine:3.22\nARG COMMIT\nADD https://github.com/moby/buildkit.git#$COMMIT /src\n',
    'an unknown source': 'FROM alpine:3.22\nARG URL\nADD $URL /tmp/\n',
    'COPY knows no addresses': 'FROM alpine:3.22\nCOPY https://example.com/a /tmp/\n',
    'an answer that only renews the cache':
      'FROM alpine:3.22\nADD https://api.github.com/repos/a/b/git/refs/heads/main version.json\nADD https://example.com/skip /dev/null\n',
  },
  invalid: {
    'an HTTPS address': {
      text: 'FROM alpine:3.22\nADD ⟦https://example.com/a.tgz⟧ /tmp/\n',
      expect: [
        { messageId: 'download', severity: 'medium', message: 'ADD downloads "https://example.com/a.tgz" without checking what it gets.' },
      ],
    },
    'an HTTP address': {
      text: 'FROM alpine:3.22\nADD ⟦http://example.com/a.tgz⟧ /tmp/\n',
      expect: [{ messageId: 'plainDownload', severity: 'high' }],
    },
    'the scheme in capitals': { text: 'FROM alpine:3.22\nADD ⟦HTTPS://example.com/a⟧ /tmp/\n', expect: ['download'] },
    'in JSON form': { text: 'FROM alpine:3.22\nADD [⟦"https://example.com/a"⟧, "/tmp/"]\n', expect: ['download'] },
    'each of several': {
      text: 'FROM alpine:3.22\nADD ⟦https://example.com/a⟧ b.txt \\\n  ⟦https://example.com/c⟧ /tmp/\n',
      expect: ['download', 'download'],
    },
    'an address with an unknown part': {
      text: 'FROM alpine:3.22\nARG VERSION\nADD ⟦https://example.com/v${VERSION}/a⟧ /tmp/\n',
      expect: ['download'],
    },
    'an address in a variable': {
      text: 'FROM alpine:3.22\nARG URL=https://example.com/a\nADD ⟦$URL⟧ /tmp/\n',
      expect: [{ messageId: 'download', message: 'ADD downloads "https://example.com/a" without checking what it gets.' }],
    },
    'in a build stage': {
      text: 'FROM alpine:3.22 AS build\nADD --chmod=755 ⟦https://example.com/a⟧ /a\nFROM scratch\n',
      expect: [{ messageId: 'download', subject: 'stage:build' }],
    },
    'in a trigger': { text: 'FROM alpine:3.22\nONBUILD ADD ⟦https://example.com/a⟧ /a\n', expect: ['download'] },
    'a Git repository without ref': {
      text: 'FROM alpine:3.22\nADD ⟦https://github.com/moby/buildkit.git⟧ /src\n',
      expect: [{ messageId: 'git', severity: 'medium' }],
    },
    'a Git repository at a tag': {
      text: 'FROM alpine:3.22\nADD --keep-git-dir=true ⟦https://github.com/moby/buildkit.git#v0.24.0⟧ /src\n',
      expect: [{ messageId: 'gitRelease', severity: 'low' }],
    },
    'a Git repository over SSH': { text: 'FROM alpine:3.22\nADD ⟦git@github.com:moby/buildkit.git⟧ /src\n', expect: ['git'] },
    'the unencrypted Git protocol': {
      text: 'FROM alpine:3.22\nADD ⟦git://github.com/moby/buildkit.git#main⟧ /src\n',
      expect: [{ messageId: 'plainGit', severity: 'high' }],
    },
    'a short commit': { text: 'FROM alpine:3.22\nADD ⟦https://github.com/moby/buildkit.git#8f936c5⟧ /src\n', expect: ['git'] },
    'a password in the address is not repeated': {
      text: 'FROM alpine:3.22\nADD ⟦https://me:hunter2secret@example.com/a⟧ /a\n',
      expect: [{ messageId: 'download', message: 'ADD downloads "https://example.com/a" without checking what it gets.' }],
    },
  },
});
