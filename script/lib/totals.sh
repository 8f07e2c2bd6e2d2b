# shellcheck shell=bash
# Runs the parts of the test, keeps what each printed, and adds up what its runners said.
# Knows the closing lines of cargo test and node --test, and nothing of what the parts do.

summary=()
times=()
broken=no

# checked NAME COMMAND...: one check that is not a test runner; goes on after a failure so that all are seen.
checked() {
  local name=$1
  shift
  if "$@"; then echo "check ok: $name"; else echo "check failed: $name"; fi
}

# run_part NAME FUNCTION LOG: one line of totals is printed now, and again at the end.
run_part() {
  local name=$1 log=$3 status started=$SECONDS line
  printf '\n=== %s\n' "$name"
  set +e # a part that fails is counted, and the next one still runs
  (set -e; "$2") 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  set -e
  line="$name: $(totals "$status" <"$log")"
  printf '%s\n(%s s)\n' "$line" $((SECONDS - started))
  summary+=("$line")
  times+=("$name $((SECONDS - started)) s")
  case "$line" in *" 0 failed"*) ;; *) broken=yes ;; esac
}

# totals STATUS: reads a part's output. A part that ended badly without naming a failed test, or that
# ran no test at all, has failed.
totals() {
  sed 's/\x1b\[[0-9;]*m//g' | awk -v status="$1" '
    /^test result: / { passed += $4; failed += $6; skipped += $8 }
    /^(ℹ|#) pass [0-9]+$/ { passed += $3 }
    /^(ℹ|#) (fail|cancelled) [0-9]+$/ { failed += $3 }
    /^(ℹ|#) (skipped|todo) [0-9]+$/ { skipped += $3 }
    /^ *run once more: / { again += 1 }
    /^check ok: / { passed += 1 }
    /^check failed: / { failed += 1 }
    END {
      # One is the machine, many are a fault that shows now and then.
      if (again > 3) failed += again
      if (failed == 0 && (status != 0 || passed == 0)) failed = 1
      printf "%d passed, %d failed", passed, failed
      if (again) printf ", %d run once more", again
      if (skipped) printf ", %d skipped", skipped
    }'
}

# print_summary: every part's totals and times once more; fails when a part has.
print_summary() {
  printf '\n=== all, in %s s\n' "$SECONDS"
  printf '%s\n' "${summary[@]}"
  printf '(%s)\n' "$(printf ', %s' "${times[@]}" | cut -c 3-)"
  [ "$broken" = no ]
}
