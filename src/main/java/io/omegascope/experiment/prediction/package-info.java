/// Whether early signals tell that a network will grok (section 6 of the paper), on conditions that nothing was chosen
/// by.
@NullMarked
package io.omegascope.experiment.prediction;

import org.jspecify.annotations.NullMarked;
