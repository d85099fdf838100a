package io.omegascope.progress;

/// The loss on the plane through three networks (Garipov et al. 2018), in an orthonormal frame whose origin is the
/// first and whose x axis points to the second: distances are those of weights.
///
/// @param x       columns of the grid, evenly, ascending
/// @param y       rows of the grid, evenly, ascending
/// @param grid    of the network at x_i, y_j: element j · |x| + i
/// @param cornerX where the three networks are
/// @param cornerY likewise; the first two are at 0
/// @param corners of the three networks themselves
public record LossPlane(double[] x, double[] y, Losses grid, double[] cornerX, double[] cornerY, Losses corners) {}
