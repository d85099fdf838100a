#!/bin/bash
# Makes this folder from one that `omegascope reproduce --full` has written: pictures with fewer pixels and colours,
# and the report with these pictures in the place of its vectors. Needs ImageMagick and Perl.
#   bash assets/paper/make.sh runs/paper
set -e
from="$1"
to="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$to/figures"
for picture in "$from"/figures/figure-*.png; do
    convert "$picture" -resize 1560x -dither None -colors 64 "PNG8:$to/figures/$(basename "$picture")"
done
cp "$from/report.json" "$from/study.json" "$from/claims.md" "$to/"
perl -0pe 's{<svg id=.(figure-\d).*?</svg>}{<img src="figures/$1.png" alt="$1" style="width: 100%; max-width: 1040px">}gs' \
    "$from/report.html" > "$to/report.html"
