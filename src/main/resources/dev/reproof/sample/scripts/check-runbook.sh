#!/bin/sh
# The runbook must have the sections that the harbour office asks for.
cd "$(dirname "$0")/.." || exit 2
missing=0
for section in Start 'When the table is wrong' Escalation Rollback; do
  if ! grep -q "^## $section\$" docs/runbook.md; then
    echo "docs/runbook.md:1: no section '$section'"
    missing=$((missing + 1))
  fi
done
echo "$missing missing"
[ "$missing" -eq 0 ]
