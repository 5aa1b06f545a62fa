# The image of the command line. Built from the repository's root: docker build -f deploy/cli.Dockerfile -t tidewaiter-cli .
# The digest is of the multi-platform index; Dependabot proposes newer ones.

# No shell, no package manager, no git, no other program than Node.js.
FROM gcr.io/distroless/nodejs24-debian13:nonroot@sha256:9eeb7f5887d0e239e78264b06f7f11d2e14be534050481803a9e4728fcdd278e
LABEL org.opencontainers.image.source="https://github.com/tidewaiter/tidewaiter" \
      org.opencontainers.image.title="Tidewaiter, the command line" \
      org.opencontainers.image.licenses="Apache-2.0"
# Files belong to root, so that the process can't change its own code.
COPY LICENSE /opt/tidewaiter/
COPY dist/cli /opt/tidewaiter/cli
# Where the files that are judged are mounted, to be read only.
WORKDIR /repository
USER 65532:65532
# It runs once and ends.
HEALTHCHECK NONE
ENTRYPOINT ["/nodejs/bin/node", "/opt/tidewaiter/cli/index.js"]
CMD ["--help"]
