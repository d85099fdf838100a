package io.omegascope.cli;

import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;

/// A null model and how often it is drawn, as `permutation:200`.
record NullSpec(NullModel model, int replicates) {
    private static final int USUAL = 200;

    static NullSpec parse(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        NullModel model = Words.option("--null", word, NullModel.class);
        if (model == NullModel.UNTRAINED) {
            throw new Refusal("Option --null is 'untrained', which needs a network to start anew; a file allows"
                    + " permutation, random-clusters or none.");
        }
        return new NullSpec(model, colon < 0 ? USUAL : replicates(text, text.substring(colon + 1)));
    }

    private static int replicates(String text, String count) {
        try {
            int replicates = Integer.parseInt(count);
            if (replicates >= 1 && replicates <= MeasurementConfig.MOST_REPLICATES) {
                return replicates;
            }
        } catch (NumberFormatException _) {
            // Refused like a number that is out of range.
        }
        throw new Refusal("Option --null is '%s'; allowed is 1 to %d after the colon."
                .formatted(text, MeasurementConfig.MOST_REPLICATES));
    }
}
