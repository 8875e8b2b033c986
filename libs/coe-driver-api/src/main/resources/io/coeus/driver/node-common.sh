#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What every program of a node begins with: what node.json says, and calls to Coeus with the node's own bearer.
# Needs bash, curl and python3, which cloud images with cloud-init have.
set -Eeuo pipefail
umask 077

NODE=/etc/coeus/node.json
TOKEN=/etc/coeus/node-token

# field FILE NAME: one member of a JSON object, lists one item a line, missing ones empty.
field() {
  python3 -c '
import json, sys
value = json.load(open(sys.argv[1]))
for part in sys.argv[2].split("/"):
    value = (value or {}).get(part)
if isinstance(value, bool):
    value = "true" if value else "false"
if isinstance(value, list):
    value = "\n".join(str(item) for item in value)
print("" if value is None else value)' "$1" "$2"
}

# call URL: posts standard input as this node, and prints the answer.
call() {
  curl -sS --fail --retry 5 --retry-connrefused --max-time 30 \
    -K <(printf 'header = "Authorization: Bearer %s"\n' "$(cat "$TOKEN")") \
    -H 'Content-Type: application/json' --data-binary @- "$1"
}

