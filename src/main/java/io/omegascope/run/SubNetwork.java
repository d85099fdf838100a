package io.omegascope.run;

import io.omegascope.info.Multiplet;

/// The neurons that stay when a sub-network is trained; all others are zero and stay zero.
///
/// @param layer     the hidden layer that they are of, counted from 1
/// @param neurons   indices of hidden neurons
/// @param of        neurons of that layer in the whole network
/// @param multiplet the clusters at the parent's snapshot that the choice was made from; empty where neurons were
///     chosen one by one
public record SubNetwork(int layer, Multiplet neurons, int of, Multiplet multiplet) {
    public SubNetwork {
        int[] members = neurons.members();
        if (members.length == 0) {
            throw new IllegalArgumentException("The sub-network is empty; choose a multiplet of a lower order.");
        }
        if (members[members.length - 1] >= of) {
            throw new IllegalArgumentException("The sub-network names neuron " + members[members.length - 1]
                    + "; allowed is 0 to " + (of - 1) + ".");
        }
    }

    public int size() {
        return neurons.order();
    }
}
