package io.omegascope.cli;

import io.omegascope.store.CheckpointPolicy;
import picocli.CommandLine.Option;

/// Of which epochs weights are kept.
final class KeepOptions {
    @Option(
            names = "--keep-apart",
            paramLabel = "N",
            description = "Leaves out weights of due epochs while those that are kept lie no more than N epochs apart."
                    + " Default: 1, which keeps all.")
    private int apart = CheckpointPolicy.USUAL.apart();

    @Option(
            names = "--keep-mib",
            paramLabel = "M",
            description = "What kept weights may take; beyond it every second of them goes, and so on. Default: 1024.")
    private int mebibytes = CheckpointPolicy.USUAL.mebibytes();

    CheckpointPolicy policy() {
        try {
            return new CheckpointPolicy(apart, mebibytes);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Options --keep-apart and --keep-mib: " + e.getMessage(), e);
        }
    }

    boolean isGiven() {
        return !policy().equals(CheckpointPolicy.USUAL);
    }
}
