/// Retraining the neurons behind a multiplet, all the others, and as many drawn at random; and the comparison of what
/// came of it. Which neurons those are is decided in `run`; no training here.
@NullMarked
package io.omegascope.ui.retrain;

import org.jspecify.annotations.NullMarked;
