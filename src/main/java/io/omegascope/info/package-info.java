/// Higher-order information of Gaussian-copula variables: copula, covariance, entropies, O-information and the
/// search over multiplets. Plain arrays in, records out, nats everywhere. No JavaFX, no ND4J, no files.
@NullMarked
package io.omegascope.info;

import org.jspecify.annotations.NullMarked;
