#!/bin/sh
set -eu
docker run --detach --name shop --memory 512m ghcr.io/acme/shop:1.4
