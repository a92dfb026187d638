# What both servers need; read by their scripts. FOLDER is theirs alone.

[ "$(id -u)" = 0 ] || { echo 'Needs root, to install packages and to become www-data' >&2; exit 1; }

fail() {
  tail -n 20 "$FOLDER/$1" >&2
  exit 1
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  mkdir -p "$FOLDER"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Options::=--force-confold curl "$@"; } >"$FOLDER/apt.log" 2>&1 || {
    echo 'The packages cannot be had.' >&2
    fail apt.log
  }
}

own_folder() {
  chown -R www-data:www-data "$FOLDER"
}

# A clean environment, and the user that Debian gives to servers of this kind.
as_server() {
  setpriv --reuid www-data --regid www-data --clear-groups \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$FOLDER" LANG=C.UTF-8 "$@"
}

# One pid all the way: sh writes its own and becomes the server, at the head of its own group.
start_server() {
  "$1" setsid sh -c 'echo $$ >"$HOME/server.pid"; exec "$@"' sh "${@:2}" \
    </dev/null >"$FOLDER/server.log" 2>&1 &
}

wait_for() {
  for _ in $(seq 1 240); do
    curl -fsS -o /dev/null -m 20 "$@" 2>/dev/null && return
    sleep 0.25
  done
  fail server.log
}

# Only what was started from here: the process must still have our folder for its home.
stop_server() {
  local pid
  pid=$(cat "$FOLDER/server.pid" 2>/dev/null) || return 0
  tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qxF "HOME=$FOLDER" || return 0
  kill -"$1" "$pid"
  for _ in $(seq 1 60); do
    [ -d "/proc/$pid" ] || return 0
    sleep 0.25
  done
  kill -KILL -- "-$pid"
}
