/// The sub-network study (section 7 of the paper): synergistic neurons trained alone, beside many random controls.
@NullMarked
package io.omegascope.experiment.study;

import org.jspecify.annotations.NullMarked;
