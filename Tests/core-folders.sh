#!/usr/bin/env bash
# Checks that each folder of the core builds with only the folders before it. `make lint` runs this.
set -euo pipefail
cd "$(dirname "$0")/.."

self=Tests/core-folders.sh
core=Sources/BreatheCore
# A folder may use those before it, and no other.
order=(
  Text Time Format Session Timeline Journal Plan Sound Screen Visuals Configuration
  Words SessionScreen LookBack Listing HandOut
)

files() { find "${@/#/$core/}" -name '*.swift'; }

# The compiler itself and not its driver: it checks the files of one folder, and of those before it
# reads only what they declare. The flags are those of Package.swift.
check() { # index in the order
  local folder=${order[$1]} earlier=() own errors
  (($1 == 0)) || mapfile -t earlier < <(files "${order[@]:0:$1}")
  mapfile -t own < <(files "$folder" | sed 's/^/-primary-file\n/')
  errors=$("${SWIFTC:-swiftc}" -frontend -typecheck -swift-version 6 -package-name breathe \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility \
    -parse-as-library -suppress-warnings -module-name BreatheCore -I Sources/CLibYAML \
    "${earlier[@]}" "${own[@]}" 2>&1) && return 0
  echo "$core/$folder does not build with only the folders before it in $self:
$(grep -Em 5 '^[^ ]+ error:' <<<"$errors" || head -n 5 <<<"$errors")" >&2
  return 255 # which stops xargs
}

if (($#)); then
  check "$1"
  exit
fi

listed=$(printf '%s\n' "${order[@]}" | sort)
found=$(find "$core" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort)
if [[ $listed != "$found" ]]; then
  echo "$core and the list in $self differ:" >&2
  diff <(echo "$listed") <(echo "$found") | grep '^[<>]' >&2
  exit 1
fi

# As many at once as there are processors; each calls this script for one folder.
printf '%s\n' "${!order[@]}" | xargs -n 1 -P "$(nproc)" "$self"
