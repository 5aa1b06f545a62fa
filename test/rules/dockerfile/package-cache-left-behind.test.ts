import { packageCacheLeftBehind } from '../../../src/rules/dockerfile/package-cache-left-behind.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(packageCacheLeftBehind, {
  valid: {
    'lists that are removed in the same step':
      'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\n',
    'lists that are removed in other words':
      'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/cache/apt /var/lib/apt\nRUN apt-get update && rm -fr /var/lib/{apt,dpkg}/lists\nRUN apt-get update && find /var/lib/apt/lists -type f -delete\n',
    'an install without lists of its own': 'FROM debian:13\nRUN apt-get install -y ./a.deb\n',
    'mounted lists': 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y a\n',
    'lists in memory': 'FROM debian:13\nRUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y a\n',
    'a stage that is not shipped':
      'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y a\nFROM scratch\nCOPY --from=build /a /a\n',
    'a script that cleans up': 'FROM debian:13\nRUN apt-get update && apt-get install -y a && /tmp/cleanup.sh\n',
    'apk without a cache': 'FROM alpine:3.22\nRUN apk add --no-cache a && apk --no-cache add b\n',
    'apk, whose cache is removed': 'FROM alpine:3.22\nRUN apk update && apk add a && rm -rf /var/cache/apk/*\n',
    'apk with a variable that may hold the option': 'FROM alpine:3.22\nARG APK_FLAGS\nRUN apk add $APK_FLAGS a\n',
    'yum and dnf':
      'FROM fedora:43\nRUN yum install -y a && yum clean all\nRUN dnf install -y b && rm -rf /var/cache/dnf\nRUN microdnf update -y && microdnf clean all\n',
    'pacman whose cache is emptied, removed or mounted':
      'FROM archlinux\nRUN pacman -S a && pacman -Scc --noconfirm\nRUN pacman -S b && rm -rf /var/cache/pacman/pkg/*\nRUN --mount=type=cache,target=/var/cache/pacman pacman -S c\nRUN pacman -Rs d\n',
    'conda, mamba and micromamba, cleaned':
      'FROM continuumio/miniconda3\nRUN conda install -y a==1 && conda clean -afy\nRUN mamba create -n x b==1 && mamba clean --all\nRUN micromamba install c==1 && rm -rf /opt/conda/pkgs\nRUN conda update conda\n',
    zypper: 'FROM opensuse/leap\nRUN zypper -n in a && zypper cc -a\n',
    pip: 'FROM python:3.14\nRUN pip install --no-cache-dir a && pip --no-cache-dir install b && python -m pip install --no-cache-dir c\n',
    'pip by a variable of the stage below': 'FROM python:3.14 AS base\nENV PIP_NO_CACHE_DIR=1\nFROM base\nRUN pip install a\n',
    'pip by a variable of the command':
      'FROM python:3.14\nRUN PIP_NO_CACHE_DIR=1 pip install a\nRUN export PIP_NO_CACHE_DIR=1 && pip install b\n',
    'pip by an argument': 'FROM python:3.14\nARG PIP_NO_CACHE_DIR=1\nRUN pip install a\n',
    'pip by its configuration': 'FROM python:3.14\nRUN pip config set global.no-cache-dir true && pip install a\n',
    'pip with a mount': 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install a\n',
    'pip, whose cache is removed': 'FROM python:3.14\nRUN pip install a && rm -rf /root/.cache\nRUN pip install b && pip cache purge\n',
    yarn: 'FROM node:22\nRUN yarn install --frozen-lockfile && yarn cache clean\nRUN yarn build && yarn --version\n',
    'a newer yarn': 'FROM node:22\nRUN yarn install --immutable\n',
  },
  invalid: {
    'apt lists, at the last call that needs them': {
      text: 'FROM debian:13\nRUN apt-get update && apt-get install -y a && ⟦apt-get install⟧ -y b\n',
      expect: [{ messageId: 'apt', severity: 'info', safety: 'safe' }],
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y a && apt-get install -y b && rm -rf /var/lib/apt/lists/*\n',
    },
    'apt lists over several lines': {
      text: 'FROM debian:13\nRUN apt-get update \\\n    && ⟦apt-get install⟧ -y \\\n    a\nCMD ["a"]\n',
      expect: ['apt'],
      fixed:
        'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y \\\n    a \\\n    && rm -rf /var/lib/apt/lists/*\nCMD ["a"]\n',
    },
    'a cache that is deleted one step too late': {
      text: 'FROM debian:13\nRUN apt-get update && ⟦apt-get install⟧ -y a\nRUN rm -rf /var/lib/apt/lists/*\n',
      expect: ['apt'],
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN rm -rf /var/lib/apt/lists/*\n',
    },
    'behind a bracket, where no edit is certain': {
      text: 'FROM debian:13\nRUN (apt-get update && ⟦apt-get install⟧ -y a)\n',
      expect: ['apt'],
    },
    'a mount for the archives does not hold the lists': {
      text: 'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && ⟦apt-get install⟧ -y a\n',
      expect: ['apt'],
      fixed:
        'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\n',
    },
    'apk, each call': {
      text: 'FROM alpine:3.22\nRUN ⟦apk add⟧ a && ⟦apk --update add⟧ b\n',
      expect: [{ messageId: 'apk', message: '"apk add" leaves the index of the packages in the image; "--no-cache" is missing.' }, 'apk'],
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache a && apk --update add --no-cache b\n',
    },
    'dnf, once': {
      text: 'FROM fedora:43\nRUN ⟦dnf install⟧ -y a && dnf install -y b\n',
      expect: ['rpm'],
      fixed: 'FROM fedora:43\nRUN dnf install -y a && dnf install -y b && dnf clean all\n',
    },
    'a cache that is filled again': {
      text: 'FROM fedora:43\nRUN dnf clean all && ⟦dnf install⟧ -y a\nRUN yum clean metadata && ⟦yum install⟧ -y b && yum clean metadata\n',
      expect: ['rpm', 'rpm'],
      fixed:
        'FROM fedora:43\nRUN dnf clean all && dnf install -y a && dnf clean all\nRUN yum clean metadata && yum install -y b && yum clean metadata && yum clean all\n',
    },
    zypper: {
      text: 'FROM opensuse/leap\nRUN ⟦zypper -n in⟧ a\n',
      expect: ['zypper'],
      fixed: 'FROM opensuse/leap\nRUN zypper -n in a && zypper clean --all\n',
    },
    pacman: {
      text: 'FROM archlinux\nRUN ⟦pacman -Syu⟧ --noconfirm a\n',
      expect: ['pacman'],
      fixed: 'FROM archlinux\nRUN pacman -Syu --noconfirm a && pacman -Scc --noconfirm\n',
    },
    'conda, cleaned only before': {
      text: 'FROM continuumio/miniconda3\nRUN conda clean -afy && ⟦conda install⟧ -y a==1\nRUN ⟦mamba create⟧ -n x b==1\n',
      expect: ['conda', 'conda'],
      fixed:
        'FROM continuumio/miniconda3\nRUN conda clean -afy && conda install -y a==1 && conda clean --all --yes\nRUN mamba create -n x b==1 && mamba clean --all --yes\n',
    },
    'pip, also as a module': {
      text: 'FROM python:3.14\nENV PIP_NO_CACHE_DIR=\nRUN ⟦pip install⟧ a && ⟦python3 -m pip install⟧ -r b.txt\n',
      expect: ['pip', 'pip'],
      fixed:
        'FROM python:3.14\nENV PIP_NO_CACHE_DIR=\nRUN pip install --no-cache-dir a && python3 -m pip install --no-cache-dir -r b.txt\n',
    },
    'a variable that is set only later': {
      text: 'FROM python:3.14\nRUN ⟦pip install⟧ a\nENV PIP_NO_CACHE_DIR=1\n',
      expect: ['pip'],
      fixed: 'FROM python:3.14\nRUN pip install --no-cache-dir a\nENV PIP_NO_CACHE_DIR=1\n',
    },
    'yarn with and without its verb': {
      text: 'FROM node:22\nRUN ⟦yarn⟧ --frozen-lockfile\nRUN ⟦yarn add⟧ a\n',
      expect: ['yarn', 'yarn'],
      fixed: 'FROM node:22\nRUN yarn --frozen-lockfile && yarn cache clean\nRUN yarn add a && yarn cache clean\n',
    },
  },
});
