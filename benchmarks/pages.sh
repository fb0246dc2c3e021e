#!/bin/sh
# How fast pages answer to 20 people at once, on the sample: p50, p95 and p99 per page, with wrk (Debian package wrk).
# Use: start ./geland demo, then benchmarks/pages.sh [DATA] [PORT] [SECONDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
data=${1:-data}
port=${2:-8080}
seconds=${3:-20}
base=http://localhost:$port
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# The session's cookie is for secure origins only, which curl does not take localhost for: it is carried by hand.
cookie_of() {
  sed -n 's/^[Ss]et-[Cc]ookie: \(__Host-[^;]*\);.*/\1/p' "$answer" | tail -n 1
}

sign_in() {
  password=$(sed -n "s/^$1 //p" "$data/keys/demo-users.txt")
  curl -si "$base/aanmelden" >"$answer"
  token=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' "$answer" | head -n 1)
  before=$(cookie_of)
  curl -si -H "Cookie: $before" --data-urlencode "signInName=$1" --data-urlencode "password=$password" \
    --data-urlencode "_csrf=$token" "$base/aanmelden" >"$answer"
  cookie_of
}

# Twenty people who read what they get, and twenty that never wait.
measure() {
  cookie=$1
  shift
  for page in "$@"; do
    for pause in 1 0; do
      PAUSE=$pause wrk -t2 -c20 -d"${seconds}s" -H "Cookie: $cookie" -s "$here/percentiles.lua" "$base$page" |
        sed -n "s|^geland |${page%%-????-????-????-*} |p"
    done
  done
}

echo "page users p50_ms p95_ms p99_ms requests errors"
lead=$(sign_in teamleider)
person=$(curl -s -H "Cookie: $lead" "$base/mensen" | sed -n 's|.*href="\(/mensen/[0-9a-f-]\{36\}\)".*|\1|p' | head -n 1)
measure "$lead" /aandacht /mensen "$person" /stand-van-zaken /stand-van-zaken/outflow /stand-van-zaken/states
