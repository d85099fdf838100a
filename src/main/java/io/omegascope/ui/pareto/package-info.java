/// Synergy against redundancy: the way of one run through the plane, and its Pareto front.
@NullMarked
package io.omegascope.ui.pareto;

import org.jspecify.annotations.NullMarked;
