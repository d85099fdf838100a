/// Experiments of many runs.
@NullMarked
package io.omegascope.experiment;

import org.jspecify.annotations.NullMarked;
