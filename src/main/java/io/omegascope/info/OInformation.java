package io.omegascope.info;

import java.util.function.UnaryOperator;

/// The O-information of one multiplet.
///
/// @param value in nats, with its sign: negative is dominated by synergy, positive by redundancy
public record OInformation(double value, Multiplet multiplet) {
    OInformation renamed(UnaryOperator<Multiplet> names) {
        return new OInformation(value, names.apply(multiplet));
    }
}
