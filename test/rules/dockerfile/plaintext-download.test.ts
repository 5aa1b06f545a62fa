import { plaintextDownload } from '../../../src/rules/dockerfile/plaintext-download.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(plaintextDownload, {
  valid: {
    'PowerShell that compares a hash, and addresses that it does not load':
      '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest http://x.io/a.zip -OutFile a.zip; if ((Get-FileHash a.zip).Hash -ne $env:SHA) { exit 1 }\nRUN Invoke-WebRequest https://x.io/a.zip -OutFile a.zip; $ns = @{ a = 1 }; Write-Host http://x.io/docs\n',
    'encrypted addresses': run(
      'curl -O https://x.io/a && wget https://x.io/a && git clone https://x.io/a.git && git clone git@x.io:a.git && pip install -i https://x.io/simple a==1',
    ),
    'the own network': run(
      'curl http://localhost:80/a && wget http://nexus:8081/a && curl http://10.0.0.2/a && curl http://a.b.svc/a && curl http://host.docker.internal/a',
    ),
    proxies: run(
      'curl -x http://proxy.x.io:3128 https://x.io/a && git config --global http.proxy http://p.x.io && http_proxy=http://p.x.io npm ci && pip --proxy http://p.x.io install a==1',
    ),
    'proxies as variables': 'FROM debian:13\nENV HTTP_PROXY=http://p.x.io:1 https_proxy=http://p.x.io:1\nARG http_proxy=http://p.x.io\n',
    'names and text':
      'FROM debian:13\nLABEL url=http://x.io\nENV XMLNS=http://www.w3.org/2000/svg HOMEPAGE=http://x.io\nRUN echo http://x.io && grep -r http://x.io /etc && sed -i s,http://a.io,https://a.io, /x\n',
    'requests that load nothing': run('curl -X POST http://x.io/hook && curl -I http://x.io && wget --spider http://x.io'),
    'content that is checked': run('curl -O http://x.io/a.tgz && echo "abc a.tgz" | sha256sum -c -'),
    'kept to HTTPS': run("curl --proto '=https' -O x.io/a && curl --proto-default https -O x.io/b"),
    'an address that is not known': run('curl -O $URL && curl -O $SCHEME://x.io/a'),
    files: run('curl -O file:///a && wget -i list.txt && pip install ./a.whl'),
    'what starts later': 'FROM debian:13\nCMD curl http://x.io\nHEALTHCHECK CMD curl -f http://x.io\n',
    'a source that sed makes an encrypted one':
      "FROM debian:13\nRUN sed -i 's|deb http://deb.debian.org|deb https://deb.debian.org|' /etc/apt/sources.list\n",
    'proxies of npm and yarn':
      'FROM node:22\nRUN npm config set proxy http://proxy.x.io:3128 && npm config set https-proxy http://proxy.x.io && yarn config set httpProxy http://proxy.x.io\n',
    'ADD, which another rule reports': 'FROM debian:13\nADD http://x.io/a /a\n',
  },
  invalid: {
    'a source that sed writes': {
      text: 'FROM centos:7\nRUN sed -i "s|#baseurl=http://mirror.x.io|baseurl=⟦http://vault.x.io⟧|g" /etc/yum.repos.d/x.repo\n',
      expect: ['repository'],
    },
    PowerShell: {
      text: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest -Uri ⟦http://x.io/a.zip⟧ -OutFile a.zip\nRUN $url = "⟦http://x.io/b.zip⟧"; (New-Object System.Net.WebClient).DownloadFile($url, "b.zip")\n',
      expect: [
        { messageId: 'download', message: '"http://x.io/a.zip" is downloaded over an unencrypted connection.', safety: 'unsafe' },
        'download',
      ],
      fixed:
        '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest -Uri https://x.io/a.zip -OutFile a.zip\nRUN $url = "https://x.io/b.zip"; (New-Object System.Net.WebClient).DownloadFile($url, "b.zip")\n',
    },
    'PowerShell called from another shell': {
      text: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN powershell -Command "Start-BitsTransfer -Source ⟦http://x.io:8080/a.msi⟧ -Destination a.msi"\n',
      expect: ['download'],
    },
    'a port of its own': { text: 'FROM debian:13\nRUN curl -O ⟦http://x.io:8080/a.json⟧\n', expect: ['download'] },
    downloads: {
      text: run('curl -fsSLO ⟦http://x.io/a⟧ && wget -q ⟦"ftp://x.io/b"⟧ -O b && aria2c ⟦http://x.io/c⟧'),
      expect: [
        {
          messageId: 'download',
          severity: 'medium',
          safety: 'unsafe',
          message: '"http://x.io/a" is downloaded over an unencrypted connection.',
        },
        'download',
        'download',
      ],
      fixed: run('curl -fsSLO https://x.io/a && wget -q "ftp://x.io/b" -O b && aria2c https://x.io/c'),
    },
    'from a host that is known to have HTTPS': {
      text: run('curl -L ⟦http://github.com/o/r/a.tgz⟧ | tar xz'),
      expect: [{ messageId: 'download', safety: 'safe' }],
      fixed: run('curl -L https://github.com/o/r/a.tgz | tar xz'),
    },
    'without a scheme': {
      text: run('curl -sL ⟦x.io/install⟧ -o a && wget ⟦www.x.io/b⟧'),
      expect: [{ messageId: 'implicit', confidence: 'medium' }, 'implicit'],
      fixed: run('curl -sL https://x.io/install -o a && wget https://www.x.io/b'),
    },
    keys: {
      text: run(
        'curl -s ⟦http://x.io/repo⟧ | apt-key add - && wget -O /k.asc ⟦http://x.io/k.asc⟧ && rpm --import ⟦http://x.io/KEY⟧ && curl ⟦http://x.io/x⟧ | gpg --dearmor > k',
      ),
      expect: [{ messageId: 'key', severity: 'high' }, 'key', 'key', 'key'],
      fixed: run(
        'curl -s https://x.io/repo | apt-key add - && wget -O /k.asc https://x.io/k.asc && rpm --import https://x.io/KEY && curl https://x.io/x | gpg --dearmor > k',
      ),
    },
    'source code': {
      text: run('git clone --depth 1 ⟦http://x.io/a.git⟧ /a && git clone -b v1 ⟦git://x.io/b.git⟧ && svn co ⟦http://x.io/svn⟧ c'),
      expect: ['source', 'source', 'source'],
      fixed: run('git clone --depth 1 https://x.io/a.git /a && git clone -b v1 git://x.io/b.git && svn co https://x.io/svn c'),
    },
    'package indexes': {
      text: run(
        'pip install -i ⟦http://pypi.x.io/simple⟧ a==1 && python3 -m pip install ⟦--extra-index-url=http://x.io⟧ b==1 && npm config set registry ⟦http://r.x.io⟧ && npm i ⟦--registry=http://r.x.io⟧ && gem install a -s ⟦http://g.x.io⟧ && pip install ⟦git+http://x.io/a.git⟧',
      ),
      expect: ['index', 'index', 'index', 'index', 'index', 'index'],
      fixed: run(
        'pip install -i https://pypi.x.io/simple a==1 && python3 -m pip install --extra-index-url=https://x.io b==1 && npm config set registry https://r.x.io && npm i --registry=https://r.x.io && gem install a -s https://g.x.io && pip install git+https://x.io/a.git',
      ),
    },
    'package indexes as variables': {
      text: 'FROM debian:13\nENV A=b PIP_INDEX_URL=⟦http://x.io/simple⟧\nARG npm_config_registry=⟦"http://x.io"⟧\n',
      expect: ['index', 'index'],
      fixed: 'FROM debian:13\nENV A=b PIP_INDEX_URL=https://x.io/simple\nARG npm_config_registry="https://x.io"\n',
    },
    'packages and repositories': {
      text: run(
        'yum install -y ⟦http://x.io/a.rpm⟧ && rpm -ivh ⟦http://x.io/b.rpm⟧ && apk add -X ⟦http://x.io/alpine⟧ c && add-apt-repository "⟦x⟧"',
      ).replace('"⟦x⟧"', '⟦http://x.io/ubuntu⟧'),
      expect: ['download', 'download', { messageId: 'repository', severity: 'info' }, 'repository'],
      fixed: run(
        'yum install -y https://x.io/a.rpm && rpm -ivh https://x.io/b.rpm && apk add -X http://x.io/alpine c && add-apt-repository http://x.io/ubuntu',
      ),
    },
    'sources of package managers that are written': {
      text: run(
        'echo "deb [arch=amd64 signed-by=/k] ⟦http://x.io/debian⟧ stable main" > /etc/apt/sources.list.d/x.list && echo deb ⟦http://x.io/d⟧ s m | tee /x && printf "baseurl=⟦http://x.io/rpm⟧" > /etc/yum.repos.d/x.repo && echo ⟦http://x.io/alpine/edge/testing⟧ >> /etc/apk/repositories',
      ),
      expect: [{ messageId: 'repository', severity: 'info' }, 'repository', 'repository', 'repository'],
    },
    'an address from a variable of the file': {
      text: 'FROM debian:13\nARG BASE=http://x.io\nRUN curl -O ⟦$BASE/a⟧\n',
      expect: [{ messageId: 'download', message: '"http://x.io/a" is downloaded over an unencrypted connection.' }],
    },
    'the rest of the address is not known': {
      text: 'FROM debian:13\nARG V\nRUN curl -O ⟦"http://x.io/a-${V}.tgz"⟧\n',
      expect: ['download'],
      fixed: 'FROM debian:13\nARG V\nRUN curl -O "https://x.io/a-${V}.tgz"\n',
    },
    'in pipes, scripts and here-documents': {
      text: 'FROM debian:13\nRUN sh -c "curl ⟦http://x.io/a⟧ | sh"\nRUN <<EOF\nwget ⟦http://x.io/b⟧\nEOF\n',
      expect: ['download', 'download'],
      fixed: 'FROM debian:13\nRUN sh -c "curl https://x.io/a | sh"\nRUN <<EOF\nwget https://x.io/b\nEOF\n',
    },
    'a password in the address stays out of the message': {
      text: run('curl -O ⟦http://me:pw@x.io/a⟧'),
      expect: [{ messageId: 'download', message: '"http://x.io/a" is downloaded over an unencrypted connection.' }],
      fixed: run('curl -O https://me:pw@x.io/a'),
    },
  },
});
