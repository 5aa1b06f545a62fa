import { downloadWithoutVerification } from '../../../src/rules/dockerfile/download-without-verification.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(downloadWithoutVerification, {
  valid: {
    'an address that ends in a variable, verified by it':
      'FROM debian:13\nRUN curl -fsSLO https://example.com/dl/${NAME} && echo "$SUM  ${NAME}" | sha256sum -c - && tar xzf ${NAME}\n',
    'an address that ends in a variable, and another file unpacked':
      'FROM debian:13\nRUN curl -fsSLO https://example.com/dl/${NAME} && tar xzf ${OTHER}\n',
    'PowerShell that looks at a hash or a signature, and data':
      '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest https://x.io/a.exe -OutFile a.exe; if ((Get-FileHash a.exe).Hash -ne $sha) { exit 1 }\nRUN iwr https://x.io/a.exe -OutFile a.exe; Get-AuthenticodeSignature a.exe\nRUN iwr https://x.io/a.json -OutFile a.json\n',
    'checked by checksum': run('curl -fsSLo a.tgz https://x.io/a.tgz && echo "abc  a.tgz" | sha256sum -c - && tar xzf a.tgz'),
    'checked with shasum and openssl': run(
      'wget https://x.io/a.zip && echo "abc a.zip" | shasum -a 256 -c && wget https://x.io/b.zip && [ "$(openssl dgst -sha256 b.zip)" = x ]',
    ),
    'checked against a list': run(
      'curl -O https://x.io/v1/a.tar.xz && curl -O https://x.io/v1/SHASUMS256.txt.asc && gpg --batch --decrypt SHASUMS256.txt.asc > s && grep a.tar.xz s | sha256sum -c -',
    ),
    'checked in a later step, by its name or by a list that was loaded with it':
      'FROM debian:13\nRUN curl -fsSLo /tmp/a.tgz https://x.io/a.tgz\nRUN echo "abc  /tmp/a.tgz" | sha256sum -c - && tar xzf /tmp/a.tgz\n' +
      'RUN curl -O https://x.io/b.tar.xz && curl -O https://x.io/SHASUMS256.txt\nRUN sha256sum -c SHASUMS256.txt && tar xf b.tar.xz\n' +
      'RUN curl https://x.io/c -o /bin/c && curl https://x.io/c.minisig -o /bin/c.minisig && curl https://x.io/c.sha256sum -o /bin/c.sha256sum && chmod +x /bin/c\n' +
      'RUN minisign -Vqm /bin/c -x /bin/c.minisig -P RWTx\n',
    'checked by signature': run(
      'wget -O a https://x.io/a && wget -O a.asc https://x.io/a.asc && gpg --batch --verify a.asc a && chmod +x a',
    ),
    'checked by cosign': run('curl -Lo a.tgz https://x.io/a.tgz && cosign verify-blob --signature s a.tgz && tar xf a.tgz'),
    'checked with the name in a variable':
      'FROM debian:13\nARG V\nRUN curl -fsSLO https://x.io/tool-${V}.tar.gz \\\n && echo "abc tool-${V}.tar.gz" > s && sha256sum -c s\n',
    'while it is piped': run('curl -fsSL https://x.io/a.tgz | tee a.tgz | sha256sum -c s && tar xf a.tgz'),
    'keys and lists of package repositories': run(
      'curl -fsSL https://x.io/k.gpg -o /etc/apt/keyrings/k.gpg && wget -O /etc/yum.repos.d/x.repo https://x.io/x.repo && curl https://x.io/k.asc | gpg --dearmor > /k && curl -o /etc/apt/sources.list.d/x.list https://x.io/x.list',
    ),
    'packages that set up a repository': run('wget https://packages.x.io/config/packages-x-release.deb && dpkg -i packages-x-release.deb'),
    'packages that set up a repository, from their address': run(
      'yum install -y https://x.io/epel-release-latest-9.noarch.rpm && dnf -y install https://x.io/pgdg-redhat-repo-latest.noarch.rpm && rpm -Uvh https://x.io/x-release-9.rpm',
    ),
    'a package whose key was imported': run(
      'rpm --import https://x.io/k.asc && rpm -i https://x.io/a.rpm && dnf install -y https://x.io/b.rpm',
    ),
    'packages by name, files and the own network': run(
      'dnf install -y a ./b.rpm && rpm -q https://x.io/a.rpm && rpm -i http://nexus/a.rpm',
    ),
    'packages of pip by a hash, from the index, a repository or the own network': run(
      `pip install https://x.io/a-1-py3-none-any.whl#sha256=${'a'.repeat(64)} 'b @ https://x.io/b.zip#egg=b&sha512=0' git+https://github.com/x/c@v1 https://files.pythonhosted.org/packages/d-1.tar.gz http://nexus/e-1.whl ./f-1.whl https://x.io/simple`,
    ),
    'files that are read': run('curl -o a.json https://x.io/a.json && wget https://x.io/robots && curl https://x.io/version'),
    'what another rule reports': run('curl https://x.io/i.sh | sh && wget https://x.io/r.run && sh r.run'),
    'the own network': run('curl -O http://localhost/a.tgz && wget http://nexus/a.tgz && curl -O http://10.0.0.1/a.tgz'),
    'text and uploads': run(
      'echo curl https://x.io/a.tgz && curl -X POST https://x.io/a.tgz && curl -I https://x.io/a.tgz && wget --spider https://x.io/a.tgz',
    ),
    'an address that is not known': run('curl -fsSL $URL | tar xz'),
    'aria2 with a checksum': run('aria2c --checksum=sha-256=abc https://x.io/a.tgz'),
  },
  invalid: {
    'an address that ends in a variable, unpacked by it': {
      text: 'FROM debian:13\nRUN NAME=$(uname -m).x && curl -fsSLO ⟦https://example.com/dl/${NAME}⟧ && tar xzf "${NAME}"\n',
      expect: ['archive'],
    },
    'an address that ends in a variable of the script': {
      text: 'FROM debian:13\nRUN NAME="tool-$(uname -m).tar.gz" && wget ⟦https://example.com/dl/$NAME⟧\n',
      expect: ['archive'],
    },
    'a file named by a variable, made executable': {
      text: 'FROM debian:13\nRUN curl -fsSL -o "$TOOL" ⟦https://example.com/dl/tool⟧ && chmod +x "$TOOL"\n',
      expect: ['program'],
    },
    'a package of pip from its address': {
      text: run(
        `pip install torch==2.9.0 ⟦https://x.io/a-1-py3-none-any.whl⟧ && python3 -m pip install ⟦"b @ https://x.io/b-1.tar.gz"⟧ && uv pip install --system ⟦https://github.com/x/c/archive/${'a'.repeat(40)}.zip⟧`,
      ),
      expect: [
        {
          messageId: 'unhashed',
          severity: 'medium',
          message:
            'The package "https://x.io/a-1-py3-none-any.whl" is installed from its address, and nothing checks its content ("#sha256=…" behind the address does).',
        },
        'unhashed',
        { messageId: 'commit', severity: 'low' },
      ],
    },
    'a package from its address': {
      text: run(
        'rpm -ivh ⟦https://x.io/a-1.rpm⟧ && yum -y install gcc ⟦"https://x.io/b-$V.rpm"⟧ && dnf localinstall -y ⟦https://x.io/c.rpm⟧',
      ),
      expect: [
        {
          messageId: 'package',
          severity: 'medium',
          message: 'The package "https://x.io/a-1.rpm" is installed from its address, and nothing checks its signature.',
        },
        'package',
        'package',
      ],
    },
    'a program that is put among programs': {
      text: 'FROM alpine:3.22\nRUN curl -fo /usr/bin/tempio ⟦https://x.io/tempio_amd64⟧\nRUN wget ⟦https://x.io/kubectl⟧ && mv kubectl /usr/local/bin/ && wget https://x.io/data && mv data /srv/\n',
      expect: ['archive', 'archive'],
    },
    'PowerShell that fills in an address, and the command processor that only names the file': {
      text:
        'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN curl -fSLo "%TEMP%\\sdk.exe" ⟦https://go.microsoft.com/fwlink/?linkid=1⟧ && start /wait %TEMP%\\sdk.exe\n' +
        'SHELL ["powershell", "-Command"]\nRUN $URL = (\'⟦https://x.io/wins-{0}.zip⟧\' -f $env:V); iwr -OutFile c:\\w.zip -Uri $URL; Expand-Archive c:\\w.zip c:\\\n',
      expect: ['archive', 'archive'],
    },
    PowerShell: {
      text: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest ⟦https://x.io/a.zip⟧ -OutFile a.zip; Expand-Archive a.zip\nRUN iwr -Uri ⟦https://aka.ms/x⟧ -OutFile x.exe; Start-Process x.exe\nRUN iwr -OutFile y.msi -Uri ⟦https://aka.ms/y⟧\nRUN iwr -OutFile z.zip ⟦https://x.io/$Env:V/z-$($env:V).zip⟧; dir\n',
      expect: [
        { messageId: 'archive', message: '"https://x.io/a.zip" is downloaded and nothing checks its content.' },
        'archive',
        'archive',
        'archive',
      ],
    },
    'an archive in a pipe': {
      text: run('curl -fsSL ⟦https://x.io/a.tar.gz⟧ | tar xz -C /opt'),
      expect: [
        { messageId: 'archive', severity: 'medium', message: '"https://x.io/a.tar.gz" is downloaded and nothing checks its content.' },
      ],
    },
    'an archive that is unpacked later': {
      text: run('wget -q ⟦https://x.io/a.zip⟧ && unzip a.zip && curl -Lo /tmp/b ⟦https://x.io/b⟧ && tar xf /tmp/b'),
      expect: ['archive', 'archive'],
    },
    'a program': {
      text: run(
        'curl -Lo /usr/local/bin/tool ⟦https://x.io/tool-linux-amd64⟧ && chmod +x /usr/local/bin/tool && wget -O /bin/t ⟦"https://x.io/t"⟧ && chmod 0755 /bin/t',
      ),
      expect: ['program', 'program'],
    },
    'a package': {
      text: run(
        'wget ⟦https://x.io/a.deb⟧ && dpkg -i a.deb && curl -O ⟦https://x.io/b.rpm⟧ && rpm -ivh b.rpm && curl -o /tmp/c.apk ⟦https://x.io/c.apk⟧',
      ),
      expect: ['archive', 'archive', 'archive'],
    },
    'stored only': {
      text: run('curl -fsSLo /opt/app.jar ⟦https://x.io/app.jar⟧'),
      expect: ['archive'],
    },
    'at a commit': {
      text: run('curl -L ⟦https://github.com/o/r/archive/0123456789abcdef0123456789abcdef01234567.tar.gz⟧ | tar xz'),
      expect: [{ messageId: 'commit', severity: 'low' }],
    },
    'with variables, sudo and continued lines': {
      text: 'FROM debian:13\nARG V=1.2\nRUN set -eux; \\\n  sudo curl -fsSL \\\n    # the tool\n    "⟦MARK⟧" \\\n  | sudo tar -xz\n'.replace(
        '"⟦MARK⟧"',
        '⟦"https://x.io/tool-${V}.tgz"⟧',
      ),
      expect: [{ messageId: 'archive', message: '"https://x.io/tool-${V}.tgz" is downloaded and nothing checks its content.' }],
    },
    'a later step checks what it loads itself, and an earlier one what was there': {
      text: 'FROM debian:13\nRUN echo "abc  a.tgz" | sha256sum -c -\nRUN curl -fsSLO ⟦https://x.io/a.tgz⟧ && tar xzf a.tgz\nRUN curl -fsSLO https://x.io/b.tgz && echo "abc  b.tgz" | sha256sum -c - && tar xzf b.tgz\n',
      expect: ['archive'],
    },
    'another stage checks a file of that name': {
      text: 'FROM debian:13 AS one\nRUN curl -fsSLO ⟦https://x.io/a.tgz⟧ && tar xzf a.tgz\nFROM debian:13\nRUN echo "abc  a.tgz" | sha256sum -c -\n',
      expect: ['archive'],
    },
    'only another file is checked': {
      text: run('curl -O https://x.io/a.tgz && echo "abc a.tgz" | sha256sum -c && curl -O ⟦https://x.io/b.tgz⟧'),
      expect: ['archive'],
    },
    'the check is in another instruction': {
      text: 'FROM debian:13\nRUN curl -O ⟦https://x.io/a.tgz⟧\nRUN sha256sum -c s\n',
      expect: ['archive'],
    },
    'in a build stage, a here-document and the exec form': {
      text: 'FROM debian:13 AS b\nRUN <<EOF\ncurl -fsSL ⟦https://x.io/a.tgz⟧ | tar xz\nEOF\nRUN ["wget", ⟦"https://x.io/b.zip"⟧]\nFROM scratch\n',
      expect: [{ messageId: 'archive', subject: 'stage:b' }, 'archive'],
    },
    'a password in the address stays out of the message': {
      text: run('curl -O ⟦https://me:pw@x.io/a.tgz⟧'),
      expect: [{ messageId: 'archive', message: '"https://x.io/a.tgz" is downloaded and nothing checks its content.' }],
    },
  },
});
