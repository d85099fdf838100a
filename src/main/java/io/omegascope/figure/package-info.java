/// Figures as files: panels of curves, bands and dots as pixels and as vectors. Knows nothing of runs.
@NullMarked
package io.omegascope.figure;

import org.jspecify.annotations.NullMarked;
