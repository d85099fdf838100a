/// The runs of this sitting, each retraining under its parent. No charts and no files.
@NullMarked
package io.omegascope.ui.runs;

import org.jspecify.annotations.NullMarked;
