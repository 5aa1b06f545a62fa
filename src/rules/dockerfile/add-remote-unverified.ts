import type { CopyInstruction } from '../../artifacts/dockerfile/model.ts';
import type { Report } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { addSource, sourceText } from './concepts/downloads/remote-source.ts';

type MessageId = 'download' | 'plainDownload' | 'git' | 'gitRelease' | 'plainGit';

/** Answers of this API change with every commit: people add them only to renew the build cache, and nothing runs what they hold. */
const cacheBuster =
  /^https:\/\/api\.github\.com\/repos\/[^/]{1,100}\/[^/]{1,100}\/(?:git\/refs|commits|branches|compare|releases\/latest)(?:[/?]|$)/;

const isThrownAway = ({ destination }: CopyInstruction): boolean => destination?.expanded.value === '/dev/null';

/** Says how a source of ADD may change unnoticed; undefined when it can't, or when the file does not tell what it is. */
const weakness = (add: CopyInstruction, source: CopyInstruction['sources'][number]): MessageId | undefined => {
  const remote = addSource(source);
  if (remote.kind === 'url')
    return cacheBuster.test(sourceText(source)) || isThrownAway(add) ? undefined : remote.plain ? 'plainDownload' : 'download';
  if (remote.kind !== 'git' || remote.commit === 'full' || remote.commit === 'unknown') return undefined;
  if (remote.plain) return 'plainGit';
  return remote.commit === 'release' ? 'gitRelease' : 'git';
};

function* unverified(add: CopyInstruction): Iterable<Report<MessageId>> {
  for (const source of add.sources) {
    const messageId = weakness(add, source);
    if (messageId === undefined) continue;
    const plain = messageId === 'plainDownload' || messageId === 'plainGit';
    yield {
      messageId,
      at: source.range,
      data: { source: withoutUserinfo(sourceText(source)) },
      ...(plain && { severity: 'high' as const }),
      ...(messageId === 'gitRelease' && { severity: 'low' as const }),
    };
  }
}

/** A message must not repeat a password. */
const withoutUserinfo = (address: string): string => {
  const start = address.indexOf('://') + 3;
  const end = address.indexOf('/', start);
  const at = address.lastIndexOf('@', end === -1 ? undefined : end);
  return start > 2 && at >= start ? address.slice(0, start) + address.slice(at + 1) : address;
};

export const addRemoteUnverified = defineRule({
  meta: {
    id: 'dockerfile/add-remote-unverified',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Remote file added without an integrity check',
    rationale:
      '`ADD` with an address puts whatever the server sends at build time into the image. Whoever controls the server, the account, ' +
      'the branch or (with plain ' +
      'HTTP) the network decides what that is, and the same Dockerfile builds another image tomorrow.',
    remediation:
      'Pin the content: `ADD --checksum=sha256:… https://…` for a file, a full commit id for a Git repository (`…repo.git#<40 digits>`). ' +
      'Or download with `curl` in a `RUN` and verify a checksum or signature in the same instruction.',
    messages: {
      download: 'ADD downloads "{source}" without checking what it gets.',
      plainDownload:
        'ADD downloads "{source}" over unencrypted HTTP and without checking what it gets, so anyone on the way can replace it.',
      git: 'ADD takes "{source}" at a branch, tag or default branch, which can move to other content.',
      gitRelease: 'ADD takes "{source}" at the tag of a release; it is low because only its project could move that.',
      plainGit: 'ADD takes "{source}" over an unencrypted connection and without a full commit id, so anyone on the way can replace it.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM alpine:3.22\nADD https://example.com/tool.tar.gz /tmp/\n',
      good:
        'FROM alpine:3.22\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d ' +
        'https://example.com/tool.tar.gz /tmp/\n',
    },
    standards: { cisDocker: ['4.9', '4.11'], mitre: ['T1195.002'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#add---checksum',
      'https://docs.docker.com/build/building/best-practices/#add-or-copy',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *copy(add) {
      if (add.keyword === 'ADD' && add.checksum === undefined) yield* unverified(add);
    },
  },
});
