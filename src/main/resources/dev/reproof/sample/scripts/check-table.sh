#!/bin/sh
# Checks the table: eight hours, two high waters, two low waters.
cd "$(dirname "$0")/.." || exit 2
table=$(sh scripts/tide.sh)
hours=$(printf '%s\n' "$table" | grep -c ' cm ')
high=$(printf '%s\n' "$table" | grep -c ' high$')
low=$(printf '%s\n' "$table" | grep -c ' low$')
echo "hours $hours, high waters $high, low waters $low"
[ "$hours" -eq 8 ] && [ "$high" -eq 2 ] && [ "$low" -eq 2 ]
