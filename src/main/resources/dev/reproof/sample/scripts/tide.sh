#!/bin/sh
# Prints the table of the day: hour, height, and the word for it.
cd "$(dirname "$0")/.." || exit 2
while read -r hour height; do
  case "$hour" in
    '#'*) continue ;;
  esac
  word=rising
  [ "$height" -ge 340 ] && word=high
  [ "$height" -le 115 ] && word=low
  printf '%s:00 %s cm %s\n' "$hour" "$height" "$word"
done < data/harbour.txt
