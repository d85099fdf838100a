/// The network and one training step: forward, loss, gradients, optimiser, norm constraint. ND4J and the fused
/// kernels live here; files, threads of a run and measurement do not.
@NullMarked
package io.omegascope.net;

import org.jspecify.annotations.NullMarked;
