/// The paper's conditions trained again: its figures, and its claims with verdicts.
@NullMarked
package io.omegascope.experiment.paper;

import org.jspecify.annotations.NullMarked;
