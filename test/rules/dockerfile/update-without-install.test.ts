import { updateWithoutInstall } from '../../../src/rules/dockerfile/update-without-install.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(updateWithoutInstall, {
  valid: {
    'one instruction': 'FROM debian:13\nRUN apt-get update && apt-get install -y a\nRUN apt-get update; apt install b\n',
    'in a here-document': 'FROM debian:13\nRUN <<EOF\napt-get update\napt-get install -y a\nEOF\n',
    'an upgrade in the same instruction': 'FROM debian:13\nRUN apt-get update && apt-get -y upgrade\nRUN apt-get install -y a\n',
    'nothing is installed later': 'FROM debian:13\nRUN apt-get update\nRUN make\n',
    'something is only installed before': 'FROM debian:13\nRUN apt-get install -y a\nRUN apt-get update\n',
    'something is only installed in another stage': 'FROM debian:13\nRUN apt-get update\nFROM debian:13\nRUN apt-get install -y a\n',
    'another manager installs': 'FROM debian:13\nRUN apt-get update\nRUN apk add a\n',
    'yum update is an upgrade': 'FROM rockylinux:9\nRUN yum -y update\nRUN yum install -y a\n',
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
