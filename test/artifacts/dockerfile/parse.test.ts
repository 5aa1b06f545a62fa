import { describe, expect, test } from 'vitest';
import type { Dockerfile, Instruction, Word } from '../../../src/artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { instructionsOf } from '../../../src/artifacts/dockerfile/walk.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Range } from '../../../src/text/range.ts';

const parse = (text: string): Dockerfile => parseDockerfile(sourceFile('Dockerfile', text));
const under = (dockerfile: Dockerfile, range: Range): string => dockerfile.file.text.slice(range.start, range.end);
const errors = (text: string) =>
  parse(text).notifications.map(({ level, message }) => [level, /: (.*)\. Correct it/.exec(message)?.[1] ?? message]);

describe('ranges', () => {
  test('an instruction reaches from its keyword to its last argument', () => {
    const dockerfile = parse('FROM a   \n  RUN x && \\\n    # c\n    y \t\n\nUSER b\n');
    expect(dockerfile.instructions.map(({ range }) => under(dockerfile, range))).toEqual([
      'FROM a',
      'RUN x && \\\n    # c\n    y',
      'USER b',
    ]);
    expect(dockerfile.instructions.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [1, 1],
      [2, 4],
      [6, 6],
    ]);
  });

  test('or to the end of its last here-document, and bodies are without their terminator', () => {
    const dockerfile = parse('FROM a\r\nCOPY <<A <<B /d\r\none\r\nA\r\ntwo\r\nB\r\nUSER b\r\n');
    const copy = instructionsOf(dockerfile, 'COPY')[0];
    expect(copy && under(dockerfile, copy.range)).toBe('COPY <<A <<B /d\r\none\r\nA\r\ntwo\r\nB');
    expect(copy?.heredocs.map(({ range, bodyRange }) => [under(dockerfile, range), under(dockerfile, bodyRange)])).toEqual([
      ['<<A', 'one\r\n'],
      ['<<B', 'two\r\n'],
    ]);
    expect(copy?.sources).toEqual([]);
    expect(copy?.destination?.text).toBe('/d');
  });

  test('a word with a continuation inside covers more than its text', () => {
    const dockerfile = parse('FROM a\nCOPY a\\\n# c\nb --x c\n');
    const source = instructionsOf(dockerfile, 'COPY')[0]?.sources[0];
    expect(source?.text).toBe('ab');
    expect(source && under(dockerfile, source.range)).toBe('a\\\n# c\nb');
  });

  test('keywords, flags, values and names have their own', () => {
    const dockerfile = parse('FROM a\ncopy --from="b" --link /x /y\nENV A="b c" D=e\nARG F=g\nLABEL "h"=i\n');
    const [, copy, env, arg, label] = dockerfile.instructions;
    const at = (range: Range | undefined): string | undefined => range && under(dockerfile, range);
    expect(copy && at(copy.keywordRange)).toBe('copy');
    expect(copy?.flags.map(({ name, value, range }) => [name, at(range), at(value?.range), value?.expanded.value])).toEqual([
      ['from', '--from="b"', '"b"', 'b'],
      ['link', '--link', undefined, undefined],
    ]);
    expect(
      env?.keyword === 'ENV' &&
        env.pairs.map(({ name, nameRange, value, range }) => [name, at(nameRange), at(value?.range), value?.expanded.value, at(range)]),
    ).toEqual([
      ['A', 'A', '"b c"', 'b c', 'A="b c"'],
      ['D', 'D', 'e', 'e', 'D=e'],
    ]);
    expect(arg?.keyword === 'ARG' && arg.declarations.map(({ name, value }) => [name, value?.text])).toEqual([['F', 'g']]);
    expect(label?.keyword === 'LABEL' && label.pairs.map(({ name, nameRange }) => [name, at(nameRange)])).toEqual([['h', '"h"']]);
  });

  test('the name of a label is what it comes to, and its text when that is not known', () => {
    const [, , , known, unknown] = parse('FROM a\nARG K=1\nARG U\nLABEL a.$K=x\nLABEL a.$U=x\n').instructions;
    const namesOf = (instruction: typeof known) => instruction?.keyword === 'LABEL' && instruction.pairs.map(({ name }) => name);
    expect([namesOf(known), namesOf(unknown)]).toEqual([['a.1'], ['a.$U']]);
  });
});

describe('instructions', () => {
  test('FROM has an image, a platform and an alias, whatever their case', () => {
    const [from] = parse('from --platform=linux/amd64 ghcr.io/o/a:1.2@sha256:' + 'a'.repeat(64) + ' as Build\n').stages;
    expect(from).toMatchObject({
      name: 'Build',
      subject: 'stage:Build',
      from: {
        image: { reference: { registry: 'ghcr.io', repository: 'o/a', tag: '1.2' } },
        platform: { text: 'linux/amd64' },
        alias: { text: 'Build' },
      },
    });
  });

  test('ADD and COPY have sources, a destination and flags', () => {
    const [add, copy] = instructionsOf(
      parse('FROM a\nADD --checksum=sha256:aa --chown=1:1 https://x y /z/\nCOPY --chmod=755 ["a b", "c"]\n'),
      'ADD',
    ).concat(instructionsOf(parse('FROM a\nCOPY --chmod=755 ["a b", "c"]\n'), 'COPY'));
    expect(add).toMatchObject({
      sources: [{ text: 'https://x' }, { text: 'y' }],
      destination: { text: '/z/' },
      checksum: { text: 'sha256:aa' },
      chown: { text: '1:1' },
    });
    expect(copy).toMatchObject({
      sources: [{ text: '"a b"', expanded: { value: 'a b' } }],
      destination: { text: '"c"' },
      chmod: { text: '755' },
    });
  });

  test('RUN has mounts, network and security', () => {
    const [run] = instructionsOf(
      parse(
        'FROM a\nARG I=id\nRUN --mount=type=secret,id=$I,dst=/x,required --mount=from=b,src=/c,target=/d,ro --network=none --security=insecure x\n',
      ),
      'RUN',
    );
    expect(run?.mounts.map(({ type, options }) => [type, Object.fromEntries(options)])).toEqual([
      ['secret', { id: 'id', target: '/x', required: 'true' }],
      ['bind', { from: 'b', source: '/c', target: '/d', readonly: 'true' }],
    ]);
    expect(run).toMatchObject({ network: 'none', security: 'insecure' });
  });

  test('EXPOSE has ports, ranges and protocols, and says when it does not know', () => {
    const [expose] = instructionsOf(
      parse('FROM a\nARG P\nENV Q="80 443/UDP"\nEXPOSE 22 80-90/tcp $P ${Q} 127.0.0.1:8080:81 x 70000\n'),
      'EXPOSE',
    );
    expect(expose?.ports.map(({ from, to, protocol }) => [from, to, protocol])).toEqual([
      [22, 22, 'tcp'],
      [80, 90, 'tcp'],
      [undefined, undefined, 'tcp'],
      [80, 80, 'tcp'],
      [443, 443, 'udp'],
      [81, 81, 'tcp'],
      [undefined, undefined, 'tcp'],
      [undefined, undefined, 'tcp'],
    ]);
  });

  test('HEALTHCHECK has a command unless it is NONE', () => {
    const checks = instructionsOf(
      parse('FROM a\nHEALTHCHECK --interval=5m CMD curl -f x || exit 1\nHEALTHCHECK CMD ["a"]\nHEALTHCHECK NONE\n'),
      'HEALTHCHECK',
    );
    expect(checks.map(({ command }) => [command?.form, command?.script?.commands.map(({ name }) => name)])).toEqual([
      ['shell', ['curl', 'exit']],
      ['exec', ['a']],
      [undefined, undefined],
    ]);
  });

  test('ONBUILD holds the instruction that it triggers', () => {
    const dockerfile = parse('FROM a\nONBUILD COPY --chown=1 a b\nONBUILD RUN <<E\nx\nE\n');
    const triggers = dockerfile.instructions.flatMap(instruction =>
      instruction.keyword === 'ONBUILD' && instruction.trigger ? [instruction.trigger] : [],
    );
    expect(triggers.map(({ keyword, onbuild, range }) => [keyword, onbuild, under(dockerfile, range)])).toEqual([
      ['COPY', true, 'COPY --chown=1 a b'],
      ['RUN', true, 'RUN <<E\nx\nE'],
    ]);
    expect(triggers[1]?.keyword === 'RUN' && triggers[1].command.script?.commands.map(({ name }) => name)).toEqual(['x']);
  });

  test('the others keep their words', () => {
    const dockerfile = parse(
      'FROM a\nVOLUME ["/x y", "/z"]\nSTOPSIGNAL SIGTERM\nMAINTAINER me $x\nUSER "u":g\nWORKDIR /a b\nSHELL ["/bin/bash", "-c"]\n',
    );
    const words = (instruction: Instruction): readonly Word[] =>
      instruction.keyword === 'VOLUME' ||
      instruction.keyword === 'STOPSIGNAL' ||
      instruction.keyword === 'MAINTAINER' ||
      instruction.keyword === 'SHELL'
        ? instruction.words
        : [];
    expect(dockerfile.instructions.flatMap(words).map(({ expanded }) => expanded.value)).toEqual([
      '/x y',
      '/z',
      'SIGTERM',
      'me $x',
      '/bin/bash',
      '-c',
    ]);
    expect(instructionsOf(dockerfile, 'USER')[0]?.user.expanded.value).toBe('u:g');
    expect(instructionsOf(dockerfile, 'WORKDIR')[0]?.path.expanded.value).toBe('/a b');
  });
});

describe('commands', () => {
  const script = (text: string) =>
    instructionsOf(parse(text), 'RUN').map(({ command }) => command.script?.commands.map(({ name }) => name));
  const shells = (text: string) => instructionsOf(parse(text), 'RUN').map(({ command }) => command.shell);

  test('a lone here-document is the script, another one is input', () => {
    expect(script('FROM a\nRUN <<EOF\nset -e\ncurl x | sh\nEOF\n')).toEqual([['set', 'curl', 'sh']]);
    expect(script('FROM a\nRUN <<EOF python3\nimport os\nEOF\n')).toEqual([['python3']]);
    expect(script('FROM a\nRUN bash <<EOF && a\ncurl x\nEOF\n')).toEqual([['bash', 'a', 'curl']]);
  });

  test('a here-document with an interpreter line is read by that', () => {
    expect(script('FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\n')).toEqual([undefined]);
    expect(script('FROM a\nRUN <<EOF\n#!/bin/bash -e\ncurl x\nEOF\n')).toEqual([['curl']]);
  });

  test('words of exec forms are JSON texts with all its short escapes', () => {
    const dockerfile = parse('FROM a\nCMD ["a", "\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041"]\n');
    const values = dockerfile.instructions.flatMap(instruction =>
      instruction.keyword === 'CMD' ? instruction.command.script?.commands.flatMap(({ args }) => args.map(({ value }) => value)) : [],
    );
    expect(values).toEqual(['"\\/\b\f\n\r\tA']);
  });

  test('words in here-documents and exec forms have their place in the file', () => {
    const dockerfile = parse('FROM a\r\nRUN <<-EOF\r\n\tcurl \\\r\n\thttp://x\r\n\tEOF\r\nCMD ["sh", "-c", "echo \\"a b\\" | tee /x"]\r\n');
    const texts = dockerfile.instructions.flatMap(instruction =>
      instruction.keyword === 'RUN' || instruction.keyword === 'CMD'
        ? (instruction.command.script?.commands ?? []).map(({ args }) => args.map(({ value, range }) => [value, under(dockerfile, range)]))
        : [],
    );
    expect(texts).toEqual([
      [['http://x', 'http://x']],
      [
        ['-c', '"-c"'],
        ['echo "a b" | tee /x', '"echo \\"a b\\" | tee /x"'],
      ],
      [['a b', '\\"a b\\"']],
      [['/x', '/x']],
    ]);
  });

  test('SHELL decides who reads them, also for stages that continue', () => {
    expect(
      shells(
        'FROM a AS b\nRUN x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x\nSHELL ["pwsh", "-Command"]\nRUN x\nFROM b\nRUN x\nFROM a\nRUN x\n',
      ),
    ).toEqual(['posix', 'posix', 'powershell', 'powershell', 'posix']);
    expect(
      shells(
        'FROM a\nSHELL ["conda", "run", "-n", "e", "/bin/bash", "-c"]\nRUN x\nSHELL ["C:\\\\Windows\\\\System32\\\\cmd.exe", "/S"]\nRUN x\nSHELL ["/usr/bin/python3", "-c"]\nRUN x\n',
      ),
    ).toEqual(['posix', 'cmd', 'interpreter']);
  });

  test.each([
    '["/usr/bin/env", "-S", "sh -c"]',
    '["/bin/busybox", "sh", "-c"]',
    '["/usr/bin/env", "-S", "/opt/run --quiet"]',
    '["/opt/acme/run", "-c"]',
    '["fish", "-c"]',
    '["\\u0061sh", "-c"]',
    '["pwsh", "-Command"]',
    '["powershell", "-Command"]',
    '["cmd", "/S", "/C"]',
  ])('SHELL %s on an image of Linux is read as one that runs commands', shell => {
    expect(script(`FROM alpine:3.22\nSHELL ${shell}\nRUN curl https://x.io | sh\n`)).toEqual([['curl', 'sh']]);
  });

  test.each(['["/usr/bin/python3.13", "-c"]', '["/usr/bin/env", "-S", "perl -e"]', '["conda", "run", "node", "-e"]'])(
    'SHELL %s runs no shell script, which is told',
    shell => {
      expect(parse(`FROM a\nSHELL ${shell}\nRUN x\n`).notifications).toMatchObject([
        { code: 'unresolved', level: 'error', message: expect.stringContaining('is not a shell script') },
      ]);
      expect(parse(`FROM a\nONBUILD SHELL ${shell}\n`).notifications).toMatchObject([{ code: 'unresolved', level: 'error' }]);
    },
  );

  test('Windows images have cmd', () => {
    expect(shells('FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN x\n')).toEqual(['cmd']);
    expect(shells('ARG V=ltsc2022\nFROM mcr.microsoft.com/windows/servercore:${V}\nRUN x\n')).toEqual(['cmd']);
    expect(shells('FROM --platform=windows/amd64 golang:1.24\nRUN x\n')).toEqual(['cmd']);
    expect(shells('FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS a\nFROM a\nRUN x\n')).toEqual(['cmd']);
    expect(script('FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-1809\nRUN del x\n')).toEqual([undefined]);
  });

  test.each([
    '# escape=`\nFROM alpine:3.22\n',
    'ARG windows=alpine\nFROM ${windows}\n',
    'FROM alpine:not-windows\n',
    'FROM acme/windows:nanoserver\n',
    'FROM evil.example/mcr.microsoft.com/windows/servercore:ltsc2022\n',
    'FROM alpine:3.22 AS windowsservercore\nFROM windowsservercore\n',
    'ARG BASE=mcr.microsoft.com/windows/servercore:ltsc2022\nFROM ${BASE}\n',
    'ARG OS=windows\nFROM --platform=${OS} alpine\n',
    'FROM --platform=windows/amd64 acme/tool:1\n',
    'FROM --platform=linux/amd64 golang:1.24-windowsservercore\n',
    'FROM --platform=notwindows/amd64 alpine\n',
    `FROM --platform=windows/amd64 golang:1.24@sha256:${'a'.repeat(64)}\n`,
    `FROM golang:1.24-windowsservercore@sha256:${'a'.repeat(64)}\n`,
    `FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-1809@sha256:${'a'.repeat(64)}\n`,
  ])('nothing that the author can choose at will makes an image Windows: %j', head => {
    expect(script(`${head}RUN curl https://x.io | sh\n`)).toEqual([['curl', 'sh']]);
  });

  test('RUN sees ARG and ENV, CMD only ENV, both only what is known', () => {
    const text = 'FROM a\nARG A=1\nENV B=2\nARG C\nRUN x $A $B $C\nCMD x $A $B\n';
    const values = parse(text).instructions.flatMap(instruction =>
      instruction.keyword === 'RUN' || instruction.keyword === 'CMD'
        ? [instruction.command.script?.commands[0]?.args.map(({ value }) => value)]
        : [],
    );
    expect(values).toEqual([
      ['1', '2', undefined],
      [undefined, '2'],
    ]);
  });

  test('later changes of a variable don’t show in earlier commands', () => {
    const runs = instructionsOf(parse('FROM a\nENV A=1\nRUN x $A\nENV A=2\nRUN x $A\n'), 'RUN');
    expect(runs.map(({ command }) => command.script?.commands[0]?.args[0]?.value)).toEqual(['1', '2']);
  });
});

describe('what Docker refuses', () => {
  test.each([
    ['FROM a\nFOO b\n', 'unknown instruction: FOO'],
    ['RUN a\nFROM b\n', 'no build stage in current context: this instruction stands before the first FROM'],
    ['ARG A\n', 'no build stage, FROM is missing'],
    ['FROM a b\n', 'FROM requires either one or three arguments'],
    ['FROM a AS b c\n', 'FROM requires either one or three arguments'],
    ['FROM a AS 1x\n', 'invalid name for build stage: "1x", name can\'t start with a number or contain symbols'],
    ['FROM a\nFROM\n', 'FROM requires either one or three arguments'],
    ['FROM a\nCOPY x\n', 'COPY requires at least two arguments'],
    ['FROM a\nENV\n', 'ENV requires at least one argument'],
    ['FROM a\nENV =b\n', 'names can not be blank'],
    ['FROM a\nUSER\n', 'USER requires exactly one argument'],
    ['FROM a\nEXPOSE\n', 'EXPOSE requires at least one argument'],
    ['FROM a\nSHELL bash\n', 'SHELL requires the arguments to be in JSON form'],
    ['FROM a\nHEALTHCHECK FOO\n', 'Unknown type "FOO" in HEALTHCHECK (try CMD)'],
    ['FROM a\nHEALTHCHECK CMD\n', 'Missing command after HEALTHCHECK CMD'],
    ['FROM a\nONBUILD\n', 'ONBUILD requires at least one argument'],
    ['FROM a\nONBUILD ONBUILD RUN x\n', "ONBUILD isn't allowed as an ONBUILD trigger"],
    ['FROM a\nONBUILD FROM x\n', "FROM isn't allowed as an ONBUILD trigger"],
    ['FROM a\nWORKDIR ${A\n', "syntax error: missing '}'"],
    ['FROM a\nRUN --foo=1 x\n', 'unknown flag: --foo'],
    ['FROM a\nCOPY --link --link x y\n', 'duplicate flag specified: --link'],
  ])('%j: %s', (text, message) => {
    expect(errors(text)).toEqual([['error', message]]);
  });

  test('the rest of the file is read, and errors come in source order', () => {
    const dockerfile = parse('FROM a\nBAD x\nUSER b\nENV A\nWORKDIR /c\n');
    expect(dockerfile.instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'USER', 'WORKDIR']);
    expect(dockerfile.notifications.map(({ code, range }) => [code, range && under(dockerfile, range)])).toEqual([
      ['syntax-error', 'BAD x'],
      ['syntax-error', 'ENV A'],
    ]);
  });

  test('a flag that a named frontend may know, and a variable in --from, are only warnings', () => {
    expect(errors('# syntax=x/y\nFROM a\nRUN --foo x\n')).toEqual([['warning', 'unknown flag: --foo']]);
    expect(errors('FROM a\nCOPY --from=$X a b\n').map(([level]) => level)).toEqual(['warning']);
  });

  test('a file of rubbish has a bounded number of notifications', () => {
    const { notifications } = parse('FROM a\n' + 'rubbish\n'.repeat(1000));
    expect(notifications).toHaveLength(101);
    expect(notifications.at(-1)).toMatchObject({ code: 'too-many', level: 'error' });
  });

  test('a file over a megabyte is not read', () => {
    const dockerfile = parse(`FROM a\n${'#\n'.repeat(600_000)}`);
    expect(dockerfile.instructions).toEqual([]);
    expect(dockerfile.notifications).toMatchObject([{ code: 'too-large', level: 'error' }]);
  });
});

test('directives and comments are told apart', () => {
  const dockerfile = parse('# syntax=docker/dockerfile:1\n# check=skip=all\n# a comment\nFROM a\n');
  expect(dockerfile.directives.map(({ name, value, range }) => [name, value, under(dockerfile, range)])).toEqual([
    ['syntax', 'docker/dockerfile:1', '# syntax=docker/dockerfile:1'],
    ['check', 'skip=all', '# check=skip=all'],
  ]);
  expect(dockerfile.comments.map(({ text, line, range }) => [text, line, under(dockerfile, range)])).toEqual([
    [' a comment', 3, '# a comment'],
  ]);
});
