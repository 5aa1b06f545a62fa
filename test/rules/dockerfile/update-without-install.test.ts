import { updateWithoutInstall } from '../../../src/rules/dockerfile/update-without-install.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(updateWithoutInstall, {
  valid: {
    'one instruction': 'FROM debian:13\nRUN apt-get update && apt-get install -y a\nRUN apt-get update; apt install b\n',
    'in a here-document': 'FROM debian:13\nRUN <<EOF\napt-get update\napt-get install -y a\nEOF\n',
    'an upgrade in the same instruction': 'FROM debian:13\nRUN apt-get update && apt-get -y upgrade\nRUN apt-get install -y a\n',
    'the later install loads an index of its own':
      'FROM debian:13\nRUN apt-get update && make deps\nRUN apt-get update && apt-get install -y a\n',
    'apk without a cache reads a new index': 'FROM alpine:3.22\nRUN apk update && make\nRUN apk add --no-cache a\nRUN apk -U add b\n',
    'a script of the project may install': 'FROM debian:13\nRUN apt-get update && ./install-deps.sh\n',
    'a piped script may install': 'FROM debian:13\nRUN apt-get update && curl -fsS https://example.com/x | bash\n',
    'a variable may be the install command':
      'FROM debian:13\nARG INSTALL="apt-get install -y"\nRUN apt-get update && $INSTALL a\nRUN apt-get install -y b\n',
    'gdebi installs what a package needs': 'FROM debian:13\nRUN apt-get update && gdebi -n /a.deb\nRUN apt-get install -y b\n',
    'an upgrade with nothing after it': 'FROM rockylinux:9\nRUN yum -y update\nRUN make\n',
    'an upgrade that takes its index away': 'FROM fedora:42\nRUN dnf -y update && dnf clean all\nRUN dnf install -y a\n',
    'an upgrade of named packages': 'FROM fedora:42\nRUN dnf -y update openssl\nRUN dnf install -y a\n',
    'the index is in a cache mount':
      'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y a\n',
    'only text': 'FROM debian:13\nRUN echo apt-get update\nRUN apt-get install -y a\n',
    'a trigger': 'FROM debian:13\nONBUILD RUN apt-get update\nRUN apt-get install a\n',
    'installed in the exec form of a shell': 'FROM debian:13\nRUN ["bash", "-c", "apt-get update && apt-get install -y a"]\n',
  },
  invalid: {
    'two instructions': {
      text: 'FROM debian:13\nRUN ⟦apt-get update⟧\nRUN apt-get install -y a\n',
      expect: [
        {
          messageId: 'alone',
          message: '"apt-get update" stands in its own layer, so the install in line 3 may use an outdated package index.',
        },
      ],
      fixed: 'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y a\n',
    },
    'with a cleanup, over continued lines': {
      text: 'FROM debian:13\nRUN ⟦apt-get -y update⟧ && \\\n  apt-get clean\n\nRUN apt-get \\\n  install -y a\n',
      expect: ['alone'],
      fixed: 'FROM debian:13\nRUN apt-get -y update && \\\n  apt-get clean \\\n    && apt-get \\\n  install -y a\n',
    },
    'yum update, which is an upgrade': {
      text: 'FROM rockylinux:9\nRUN ⟦yum -y update⟧\nRUN yum install -y a\n',
      expect: [
        {
          messageId: 'renewedAlone',
          message:
            '"yum update" stands in its own layer, which the builder uses again as it is, so an image with a new install in line 3 may lack security updates.',
        },
      ],
      fixed: 'FROM rockylinux:9\nRUN yum -y update \\\n    && yum install -y a\n',
    },
    'other upgrades, in lower case': {
      text: 'from fedora:42\nrun ⟦dnf update⟧\nrun dnf install a\nrun ⟦zypper up⟧ -y\nenv a=b\nrun zypper in -y a\nrun ⟦pacman -Syu⟧\nuser a\nrun pacman -S b\n',
      expect: ['renewedAlone', 'renewedAlone', 'renewedAlone'],
      fixed:
        'from fedora:42\nrun dnf update \\\n    && dnf install a\nrun zypper up -y\nenv a=b\nrun zypper in -y a\nrun pacman -Syu\nuser a\nrun pacman -S b\n',
    },
    'nothing is installed at all': {
      text: 'FROM debian:13\nRUN ⟦apt-get update⟧ && useradd app\nRUN ["rm", "-rf", "/x"]\n',
      expect: [
        {
          messageId: 'unused',
          severity: 'low',
          confidence: 'medium',
          message:
            '"apt-get update" stands in its own layer, so what later steps or images install with its package index may be outdated.',
        },
      ],
    },
    'installed before, in another stage, or with another manager': {
      text: 'FROM debian:13 AS a\nRUN apt-get install -y a\nRUN ⟦apt-get update⟧\nFROM debian:13\nRUN ["apt-get", "install", "-y", "a"]\nRUN ⟦apk update⟧\n',
      expect: ['unused', 'unused'],
    },
    'a later step, or an image built on this one, may install': {
      text: 'FROM debian:13\nRUN ⟦apt-get update⟧\nRUN ./setup.sh && make\nRUN ⟦apt-get update⟧\nONBUILD RUN apt-get install -y a\n',
      expect: ['unused', 'unused'],
    },
    'the next install has an index of its own': {
      text: 'FROM alpine:3.22\nRUN ⟦apk update⟧\nRUN apk add --no-cache a\n',
      expect: ['unused'],
    },
    'an install after one with an index of its own': {
      text: 'FROM alpine:3.22\nRUN ⟦apk update⟧\nRUN apk add --no-cache a\nRUN apk add b\n',
      expect: ['alone'],
    },
    'another instruction between': {
      text: 'FROM debian:13\nRUN ⟦apt-get update⟧\nENV A=b\nRUN apt-get install -y a\n',
      expect: ['alone'],
    },
    'a comment between': {
      text: 'FROM debian:13\nRUN ⟦apt-get update⟧\n# tools\nRUN apt-get install -y a\n',
      expect: ['alone'],
    },
    'a script that changes its shell': {
      text: 'FROM debian:13\nRUN cd /x && ⟦apt-get update⟧\nRUN apt-get install -y a\n',
      expect: ['alone'],
    },
    'other managers': {
      text: 'FROM alpine:3.22\nRUN ⟦apk update⟧\nRUN apk add a\nRUN ⟦dnf makecache⟧\nRUN dnf install -y a\nRUN ⟦zypper ref⟧\nRUN zypper in a\nRUN ⟦pacman -Sy⟧\nRUN pacman -S a\n',
      expect: ['alone', 'alone', 'alone', 'alone'],
      fixed:
        'FROM alpine:3.22\nRUN apk update \\\n    && apk add a\nRUN dnf makecache \\\n    && dnf install -y a\nRUN zypper ref \\\n    && zypper in a\nRUN pacman -Sy \\\n    && pacman -S a\n',
    },
    'the install is before it in the same instruction': {
      text: 'FROM debian:13\nRUN apt-get install -y a && ⟦apt-get update⟧\nRUN apt-get install -y b\n',
      expect: ['alone'],
      fixed: 'FROM debian:13\nRUN apt-get install -y a && apt-get update \\\n    && apt-get install -y b\n',
    },
    'the install is in a stage that continues': {
      text: 'FROM debian:13 AS base\nRUN ⟦apt-get update⟧\nFROM base\nRUN apt-get install -y a\n',
      expect: [{ messageId: 'alone', subject: 'stage:base' }],
    },
    'with sudo, and a backtick as escape character': {
      text: '# escape=`\nFROM debian:13\nSHELL ["/bin/sh", "-c"]\nRUN sudo ⟦apt-get update⟧\nRUN sudo apt-get install -y a\n',
      expect: ['alone'],
      fixed: '# escape=`\nFROM debian:13\nSHELL ["/bin/sh", "-c"]\nRUN sudo apt-get update `\n    && sudo apt-get install -y a\n',
    },
  },
});
