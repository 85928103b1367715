export const HELP = `Outturn: adult social care outturn, and the savings reported against it.

Usage: npm start                             start everything
       npm run -s outturn -- <verb> ...      any verb

Verbs
  start                  start the database, the api, the worker and, the first time, the demonstration
  migrate                bring the database to this version and stop
  keys create --role ROLE [--council CODE] --label TEXT
                         make an API key and show it, this once
                         ROLE: preparer, finance-validator, director (with --council), consultant, programme-office
                         TEXT: the role or team it is for, never a person
  keys revoke ID         end a key; ID is the part between the underscores of outturn_ID_...
  audit verify           recompute the chain of the audit, and say whether it is whole or where it is broken
  audit list [--last N]  the last N events of the audit, 50 unless said, the newest last
  people name SUBJECT NAME
                         note who a subject is, such as the ID of a key; shown to the operator alone
  people erase SUBJECT   remove that name for good; the audit stays whole
  load FILE... [--dry-run] [--vintage DAY] [--name TEXT]
                         load official statistics from their published CSV files, and account for each row; loading a
                         file again changes nothing, and what is loaded is in the next release that is published
                         --dry-run says what would be; DAY: when it was published, where that is not the day known here;
                         TEXT: its name, for a file of other years than one that is loaded
  score --panel DIR --out DIR [--truth DIR]
                         judge the claims of a panel from its files (panel.csv, meta.json), and write verdicts.csv and
                         calibration.csv into --out; with --truth (truth.csv, signoff.csv), mark them. Needs no database.
                         Several panels, each with its --out and --truth, are marked together. A file that breaks the
                         format is told by line, and ends the command with status 2
  help                   this text

Settings, from the environment
  API_PORT               port of the api on the loopback address            (4000)
  API_HOST               address the api listens on; only loopback keeps others out (127.0.0.1)
  OUTTURN_JOB_SECONDS    a job of a worker that was killed is taken up again after so long; a file may take
                         two thirds of it                                  (30)
  OUTTURN_HOME           folder of the embedded database and demo keys      (.outturn in the checkout)
  DATABASE_URL           a Postgres 14 or newer to use instead of the embedded one: the role that serves,
                         which must not be a superuser and must not have BYPASSRLS
  DATABASE_OWNER_URL     the role that owns the tables and migrates         (the same as DATABASE_URL)

The demonstration (fictional councils, two real budget reports, demo keys) belongs to the embedded database. With
DATABASE_URL nothing is made up: make the first key with “keys create --role programme-office --label ...”.
Ctrl-C stops everything in order. Nothing is lost when the power goes instead.`;
