#!/usr/bin/env bash
# Makes the sample runs anew: weight decay 2 at seed 0, and three retrainings of the best multiplet of five clusters at
# its synergy peak. Of the weights, only those at a few epochs are kept, so that the folder stays small.
# Run from the source folder: sample-runs/make.sh
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf sample-runs/wd-2.0 sample-runs/wd-2.0-*
mvn -q -Dargs="train --preset wd-2.0 --seed 0 --out sample-runs/wd-2.0"
for mode in isolated inverse control; do
  mvn -q -Dargs="retrain sample-runs/wd-2.0 --epoch peak --order 5 --mode $mode --out sample-runs/wd-2.0-$mode"
done

find sample-runs/wd-2.0/checkpoints -name '*.npz' \
  | grep -vE 'epoch-00(0000|0030|0090|0164|0355|1500)' | xargs rm
find sample-runs/wd-2.0-*/checkpoints -name '*.npz' | grep -v 'epoch-001500' | xargs rm
du -sh sample-runs
