#!/usr/bin/env bash
# Request Tracker 5 of Debian on one port of 127.0.0.1, for the contract suite.
#
#   request-tracker.sh up FOLDER PORT     installs what is missing, seeds, starts, writes FOLDER/env
#   request-tracker.sh down FOLDER        ends the server that `up` started, and only that one
#
# Needs root and Debian's packages. Everything it writes lives in FOLDER; the package's own
# configuration is not touched, because Request Tracker reads where to look from its environment.
# Mail is never sent. What it protects are test data: the passwords are not secrets.
set -euo pipefail

ACT=$1
FOLDER=$2
PORT=${3:-0}
HERE=$(cd "$(dirname "$0")" && pwd)
. "$HERE/serving.sh"

installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}\n' request-tracker5 rt5-db-sqlite rt5-standalone 2>/dev/null | grep -c '^installed$')" = 3 ]
}

install_packages() {
  installed && return
  debconf-set-selections <<'ANSWERS'
request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/rtname string essai.invalid
request-tracker5 request-tracker5/organization string essai.invalid
request-tracker5 request-tracker5/install-cronjobs boolean false
request-tracker5 request-tracker5/handle-siteconfig-permissions boolean false
ANSWERS
  apt_install request-tracker5 rt5-db-sqlite rt5-standalone dbconfig-no-thanks msmtp-mta \
    libdbd-sqlite3-perl sqlite3
}

configure() {
  mkdir -p "$FOLDER"/{conf.d,mason,sessions}
  printf '#!/bin/sh\ncat >/dev/null\n' >"$FOLDER/sendmail"
  chmod 755 "$FOLDER/sendmail"
  cat >"$FOLDER/RT_SiteConfig.pm" <<CONFIG
use utf8;
Set(\$rtname, 'essai.invalid');
Set(\$Organization, 'essai.invalid');
Set(\$Timezone, 'Europe/Paris');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $PORT);
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$FOLDER/rt.sqlite3');
Set(\$MasonDataDir, '$FOLDER/mason');
Set(\$MasonSessionDir, '$FOLDER/sessions');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'warning');
Set(\$MailCommand, 'sendmailpipe');
Set(\$SendmailPath, '$FOLDER/sendmail');
Set(\$DisableGD, 1);
1;
CONFIG
  own_folder
}

# As its own user, with this configuration and nothing of the machine's.
rt() {
  as_server RT_SITE_CONFIG="$FOLDER/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$FOLDER/conf.d" "$@"
}

seed() {
  cd "$FOLDER"
  rt rt-setup-database-5 --action init --skip-create >"$FOLDER/init.log" 2>&1 || fail init.log
  rt sqlite3 "$FOLDER/rt.sqlite3" 'PRAGMA journal_mode=WAL;' >/dev/null
  cp "$HERE/request-tracker-seed.pl" "$FOLDER/seed.pl"
  rt perl "$FOLDER/seed.pl" >"$FOLDER/env" 2>"$FOLDER/seed.log" || fail seed.log
  echo "RT_URL=http://127.0.0.1:$PORT" >>"$FOLDER/env"
}

start() {
  cd "$FOLDER"
  # A French account: its language decides what the API answers, and what breaks in it.
  start_server rt /usr/share/request-tracker5/libexec/rt-server --server Starlet \
    --host 127.0.0.1 --port "$PORT" --max-workers 3 --env deployment
  wait_for -H "Authorization: token $(sed -n 's/^RT_TOKEN=//p' "$FOLDER/env")" \
    "http://127.0.0.1:$PORT/REST/2.0/rt"
}

case $ACT in
  up) install_packages; configure; seed; start ;;
  down) stop_server TERM ;;
esac
