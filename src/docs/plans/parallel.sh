#!/bin/bash
# A sweep with GNU parallel: each job trains one run on one core, here or on the machines of a file.
#
#   bash parallel.sh grid.json runs/grid
#   bash parallel.sh grid.json runs/grid --sshloginfile machines.txt --workdir "$PWD"   # a shared file system
#
# Give the same command again after an interruption: finished runs are left as they are, others go on.
set -euo pipefail
plan=$1
out=$2
shift 2
omegascope=${OMEGASCOPE:-omegascope}
"$omegascope" sweep "$plan" --out "$out" --list | awk '$2 != "finished" { print $1 }' |
    parallel "$@" "$omegascope" sweep "$plan" --out "$out" --task {}
