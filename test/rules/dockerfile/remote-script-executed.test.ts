import { remoteScriptExecuted } from '../../../src/rules/dockerfile/remote-script-executed.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(remoteScriptExecuted, {
  valid: {
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
