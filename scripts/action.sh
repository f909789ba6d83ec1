#!/usr/bin/env bash
# The step of action.yml that proofreads. What the user sets comes in by the environment, so that
# nothing of it is ever read as shell. Ends with 0 for findings as well: the report goes up first.
set -uo pipefail

lines() { # The lines of a text that are not empty, without the spaces about them.
  sed 's/^[[:space:]]*//; s/[[:space:]]*$//; /^$/d' <<<"$1"
}

arguments=(--fail-on "$FAIL_ON")
if [ "$ANNOTATIONS" = true ]; then arguments+=(--reporter github); else arguments+=(--reporter pretty); fi
if [ -n "$SARIF" ]; then arguments+=(--reporter "sarif:$SARIF"); fi
if [ -n "$HTML" ]; then arguments+=(--reporter "html:$HTML"); fi
while IFS= read -r line; do [ -n "$line" ] && arguments+=("$line"); done <<<"$(lines "$ARGS")"
paths=()
while IFS= read -r line; do [ -n "$line" ] && paths+=("$line"); done <<<"$(lines "$PATHS")"

counts="${RUNNER_TEMP:-/tmp}/copydesk-counts.txt"
node "$ACTION/dist/command/main.js" --reporter "stats:$counts" "${arguments[@]}" -- "${paths[@]}"
status=$?

if [ -f "$counts" ]; then
  printf '### Copydesk\n\n```\n%s\n```\n' "$(cat "$counts")" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
{
  echo "status=$status"
  # The next step runs in the root of the repository.
  if [ -n "$SARIF" ] && [ -f "$SARIF" ]; then echo "sarif=$(realpath "$SARIF")"; fi
} >>"$GITHUB_OUTPUT"
