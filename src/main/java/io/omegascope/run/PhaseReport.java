package io.omegascope.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The phases of a run as far as there is evidence.
///
/// @param phases from epoch 0 on, without gaps
/// @param peak   epoch of the first peak of synergy on the smoothed curve, or null while there is none
record PhaseReport(List<PhaseInterval> phases, @Nullable Integer peak) {}
