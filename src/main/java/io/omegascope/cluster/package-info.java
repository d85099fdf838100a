/// Grouping of neurons with similar activations. ND4J and OpenBLAS multiply matrices and find eigenvectors, Commons
/// Math does k-means, JGraphT matches clusters; nothing else enters.
@NullMarked
package io.omegascope.cluster;

import org.jspecify.annotations.NullMarked;
