#!/usr/bin/env bash
# Makes the sample runs anew: weight decay 2, weight decay 0.1 and alpha 8 at seed 0, and three retrainings of the best
# multiplet of five clusters at the synergy peak of the first. Of the weights, only those at a few epochs are kept, so
# that the folder stays below 10 MiB.
# Run from the source folder: sample-runs/make.sh
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf sample-runs/wd-* sample-runs/alpha-*
for preset in wd-2.0 wd-0.1 alpha-8; do
  mvn -q -Dargs="train --preset $preset --seed 0 --out sample-runs/$preset"
done
for mode in isolated inverse control; do
  mvn -q -Dargs="retrain sample-runs/wd-2.0 --epoch peak --order 5 --mode $mode --out sample-runs/wd-2.0-$mode"
done

find sample-runs/wd-2.0/checkpoints -name '*.npz' \
  | grep -vE 'epoch-00(0000|0030|0090|0164|0355|1500)' | xargs rm
find sample-runs/wd-2.0-*/checkpoints sample-runs/alpha-8/checkpoints -name '*.npz' | grep -v 'epoch-001500' | xargs rm
find sample-runs/wd-0.1/checkpoints -name '*.npz' | grep -v 'epoch-005000' | xargs rm
du -sh sample-runs
