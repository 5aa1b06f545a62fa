import { worldWritablePermissions } from '../../../src/rules/dockerfile/world-writable-permissions.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(worldWritablePermissions, {
  valid: {
    'modes that keep others out':
      'FROM debian:13\nRUN chmod 755 /a && chmod -R 0775 /b && chmod g=u,o-w /c && chmod +x /d && chmod +w /e && chmod -w /f\n',
    'sticky directories': 'FROM debian:13\nRUN chmod 1777 /tmp /data && chmod a+rwxt /x && mkdir -m 1777 /y\n',
    'temporary files':
      'FROM debian:13\nRUN chmod 777 /tmp/install.sh && /tmp/install.sh && chmod a+rw /dev/null && chmod a+rwx /tmp && mkdir -p -m 777 /tmp\n',
    'a file that is removed again': 'FROM debian:13\nRUN chmod 777 install.sh && ./install.sh && rm -f install.sh\n',
    'a stage that is not shipped': 'FROM debian:13 AS build\nRUN chmod -R 777 /src\nCOPY --chmod=777 a /b\nFROM scratch\n',
    'a mode that is not known': 'FROM debian:13\nARG M\nRUN chmod $M /x\nCOPY --chmod=$M a /b\n',
    'the mode of another file': 'FROM debian:13\nRUN chmod --reference=/a /b\n',
    'text and names': 'FROM debian:13\nRUN echo "chmod 777 /x" && mkdir -p /777 && install -m 755 a /b\n',
    'copied with a narrow mode': 'FROM debian:13\nCOPY --chmod=0755 a /b\nADD --chmod=u=rwX,go=rX a /b\n',
    'others lose the permission': 'FROM debian:13\nRUN chmod o-w /x && chmod a-w /y\n',
  },
  invalid: {
    'directories of applications below /usr, and of the system': {
      text: 'FROM debian:13\nRUN chmod -R ⟦777⟧ /usr/src/app /usr/share/app /usr/local/tomcat && chmod ⟦777⟧ /usr/local/bin && chmod ⟦777⟧ /usr\n',
      expect: [
        { messageId: 'files', severity: 'medium' },
        { messageId: 'system', severity: 'high' },
        { messageId: 'system', severity: 'high' },
      ],
      fixed:
        'FROM debian:13\nRUN chmod -R 775 /usr/src/app /usr/share/app /usr/local/tomcat && chmod 775 /usr/local/bin && chmod 775 /usr\n',
    },
    'a part of a Dockerfile, and a mode of one digit': {
      text: 'RUN chmod ⟦2⟧ /app/x && chmod ⟦06⟧ /app/y\n',
      allowNotifications: true,
      expect: ['files', 'files'],
      fixed: 'RUN chmod 0 /app/x && chmod 04 /app/y\n',
    },
    'recursive on an application directory': {
      text: 'FROM debian:13\nRUN chmod -R ⟦777⟧ /app\n',
      expect: [{ messageId: 'files', severity: 'medium', message: 'Mode "777" lets every user change "/app".' }],
      fixed: 'FROM debian:13\nRUN chmod -R 775 /app\n',
    },
    'a system directory': {
      text: 'FROM debian:13\nRUN chmod -R ⟦0777⟧ /etc /opt && chmod ⟦a+w⟧ /usr/local/bin/run\n',
      expect: [{ messageId: 'system', severity: 'high' }, 'system'],
      fixed: 'FROM debian:13\nRUN chmod -R 0775 /etc /opt && chmod ug+w /usr/local/bin/run\n',
    },
    'the root directory': {
      text: 'FROM debian:13\nRUN chmod ⟦777⟧ /\n',
      expect: ['system'],
      fixed: 'FROM debian:13\nRUN chmod 775 /\n',
    },
    'symbolic modes': {
      text: 'FROM debian:13\nRUN chmod ⟦ugo+rwx⟧ /a && chmod ⟦o+w⟧ /b && chmod ⟦"a+rwX"⟧ /c && chmod --recursive ⟦o=rwx⟧ /d\n',
      expect: ['files', 'files', 'files', 'files'],
      fixed: 'FROM debian:13\nRUN chmod ugo+rx,ug+w /a && chmod o+w /b && chmod "a+rX,ug+w" /c && chmod --recursive o=rx /d\n',
    },
    'options behind, sudo, a variable path, continued lines': {
      text: 'FROM debian:13\nRUN sudo chmod \\\n  ⟦666⟧ \\\n  # the log\n  "$LOG" -v\n',
      expect: [{ messageId: 'files', message: 'Mode "666" lets every user change "$LOG".' }],
      fixed: 'FROM debian:13\nRUN sudo chmod \\\n  664 \\\n  # the log\n  "$LOG" -v\n',
    },
    'through find and xargs': {
      text: 'FROM debian:13\nRUN find /app -type d -exec chmod ⟦777⟧ {} + && ls | xargs chmod ⟦777⟧\n',
      expect: ['files', { messageId: 'files', message: 'Mode "777" lets every user change "what it is given".' }],
      fixed: 'FROM debian:13\nRUN find /app -type d -exec chmod 775 {} + && ls | xargs chmod 775\n',
    },
    'the sticky bit taken away': {
      text: 'FROM debian:13\nRUN chmod ⟦777⟧ /tmp && chmod -R ⟦0777⟧ /var/tmp/ /dev/shm && chmod 1777 /tmp\n',
      expect: [
        {
          messageId: 'temporary',
          severity: 'low',
          message: 'Mode "777" takes the sticky bit from "/tmp", so that every user may delete and replace the files of others there.',
        },
        'temporary',
      ],
      fixed: 'FROM debian:13\nRUN chmod 1777 /tmp && chmod -R 1777 /var/tmp/ /dev/shm && chmod 1777 /tmp\n',
    },
    'one path of several is temporary': {
      text: 'FROM debian:13\nRUN chmod ⟦777⟧ /tmp /data\n',
      expect: [{ messageId: 'files', message: 'Mode "777" lets every user change "/data".' }],
    },
    'directories created with it': {
      text: 'FROM debian:13\nRUN mkdir -p -m ⟦777⟧ /a && mkdir ⟦--mode=0777⟧ /b && install -d -m ⟦0777⟧ /c && install ⟦-m777⟧ x /usr/bin/y\n',
      expect: ['files', 'files', 'files', 'system'],
      fixed: 'FROM debian:13\nRUN mkdir -p -m 775 /a && mkdir --mode=0775 /b && install -d -m 0775 /c && install -m775 x /usr/bin/y\n',
    },
    'copied with it': {
      text: 'FROM debian:13\nCOPY --chown=app --chmod=⟦777⟧ a /b\nADD --chmod=⟦"0666"⟧ c /d\nCOPY --chmod=⟦a+rw⟧ e /f\n',
      expect: [{ messageId: 'copied', message: 'Mode "777" lets every user change what is copied to "/b".' }, 'copied', 'copied'],
      fixed: 'FROM debian:13\nCOPY --chown=app --chmod=775 a /b\nADD --chmod="0664" c /d\nCOPY --chmod=a+r,ug+w e /f\n',
    },
    'in the exec form, a script and a here-document': {
      text: 'FROM debian:13\nRUN ["chmod", ⟦"777"⟧, "/a"]\nRUN sh -c "chmod ⟦777⟧ /b"\nRUN <<EOF\nchmod ⟦777⟧ /c\nEOF\n',
      expect: ['files', 'files', 'files'],
      fixed: 'FROM debian:13\nRUN ["chmod", "775", "/a"]\nRUN sh -c "chmod 775 /b"\nRUN <<EOF\nchmod 775 /c\nEOF\n',
    },
    'a mode from a variable that is known': {
      text: 'FROM debian:13\nARG MODE=777\nRUN chmod ⟦$MODE⟧ /a\n',
      expect: ['files'],
    },
  },
});
