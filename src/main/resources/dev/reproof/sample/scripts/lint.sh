#!/bin/sh
# Every script begins with the line that names its shell.
cd "$(dirname "$0")/.." || exit 2
bad=0
for script in scripts/*.sh; do
  if [ "$(head -n 1 "$script")" != '#!/bin/sh' ]; then
    echo "$script: no shell named"
    bad=1
  fi
done
[ "$bad" -eq 0 ] && echo "all scripts name their shell"
exit "$bad"
