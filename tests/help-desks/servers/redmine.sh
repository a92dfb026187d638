#!/usr/bin/env bash
# Redmine 5 of Debian on one port of 127.0.0.1, for the contract suite.
#
#   redmine.sh up FOLDER PORT     installs what is missing, seeds, starts, writes FOLDER/env
#   redmine.sh down FOLDER        ends the server that `up` started, and only that one
#
# Needs root and Debian's packages. It is an instance of its own beside any other: the one thing
# outside FOLDER is a link to it where Debian's Redmine looks for its instances, taken away by `down`.
# What it protects are test data: the passwords are not secrets.
set -euo pipefail

ACT=$1
FOLDER=$2
PORT=${3:-0}
HERE=$(cd "$(dirname "$0")" && pwd)
. "$HERE/serving.sh"

APP=/usr/share/redmine
INSTANCE=$(basename "$FOLDER")
LINK=/var/lib/redmine/$INSTANCE

# A security update of Debian 12's Ruby brings a Bundler that does not know where Debian keeps gems.
export BUNDLER_VERSION=2.3.15

install_packages() {
  [ "$(dpkg-query -W -f='${db:Status-Status}\n' redmine redmine-sqlite ruby-webrick 2>/dev/null | grep -c '^installed$')" = 3 ] && return
  apt_install redmine redmine-sqlite ruby-webrick dbconfig-no-thanks sqlite3
}

configure() {
  mkdir -p "$FOLDER"/{config,files,log,public,tmp}
  printf 'production:\n  adapter: sqlite3\n  database: %s/redmine.sqlite3\n  timeout: 10000\n' "$FOLDER" \
    >"$FOLDER/config/database.yml"
  head -c 64 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$FOLDER/config/secret_key.txt"
  own_folder
  ln -sfn "$FOLDER" "$LINK"
}

redmine() {
  as_server BUNDLER_VERSION="$BUNDLER_VERSION" RAILS_ENV=production REDMINE_INSTANCE="$INSTANCE" \
    REDMINE_LANG=fr SCHEMA=/dev/null \
    RUBYLIB="$(dirname "$(dpkg -L ruby-webrick | grep '/webrick\.rb$')")" "$@"
}

seed() {
  cd "$APP"
  { redmine bundle exec rake db:migrate && redmine bundle exec rake redmine:load_default_data; } \
    >"$FOLDER/init.log" 2>&1 || fail init.log
  cp "$HERE/redmine-seed.rb" "$FOLDER/seed.rb"
  redmine bundle exec rails runner -e production "$FOLDER/seed.rb" >"$FOLDER/seed.out" 2>"$FOLDER/seed.log" \
    || fail seed.log
  { grep '^RM_' "$FOLDER/seed.out"; echo "RM_URL=http://127.0.0.1:$PORT"; } >"$FOLDER/env"
}

start() {
  cd "$APP"
  # `rails server` would want to write into the package.
  start_server redmine bundle exec rackup -s webrick -o 127.0.0.1 -p "$PORT" -E production config.ru
  wait_for -H "X-Redmine-API-Key: $(sed -n 's/^RM_TOKEN=//p' "$FOLDER/env")" \
    "http://127.0.0.1:$PORT/users/current.json"
}

case $ACT in
  up) install_packages; configure; seed; start ;;
  down)
    stop_server INT
    [ ! -L "$LINK" ] || [ "$(readlink "$LINK")" != "$FOLDER" ] || rm "$LINK"
    ;;
esac
