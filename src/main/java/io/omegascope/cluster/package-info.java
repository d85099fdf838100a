/// Grouping of neurons with similar activations. Smile does the linkage, ND4J the Gram matrix; nothing else enters.
@NullMarked
package io.omegascope.cluster;

import org.jspecify.annotations.NullMarked;
