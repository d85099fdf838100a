/// The loss between snapshots of runs: along a line through two, on a plane through three.
@NullMarked
package io.omegascope.ui.surface;

import org.jspecify.annotations.NullMarked;
