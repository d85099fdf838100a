/// Other measures of progress beside synergy, each a number that is computed from the weights of a snapshot.
@NullMarked
package io.omegascope.progress;

import org.jspecify.annotations.NullMarked;
