#!/bin/bash
# A sweep as a Slurm job array: each task trains one run on one core.
#
#   OMEGASCOPE=omegascope  PLAN=grid.json  OUT=runs/grid
#   sbatch --export=ALL,OMEGASCOPE,PLAN,OUT --array=0-$(($("$OMEGASCOPE" sweep "$PLAN" --list | wc -l) - 1)) slurm-array.sh
#
# Submit it again after a time limit or a failed node: finished runs are left as they are, others go on.
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=02:00:00
#SBATCH --output=%x-%A_%a.log
exec "${OMEGASCOPE:-omegascope}" sweep "$PLAN" --out "$OUT" --task "$SLURM_ARRAY_TASK_ID"
