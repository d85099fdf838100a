package io.omegascope.progress;

import io.omegascope.net.Weights;
import io.omegascope.task.Task;
import java.util.Map;

/// How few frequencies carry what a network makes of symbols: the Fourier spectrum of its embedding, or of the rows
/// of W1 of the first symbol and of the second, along the cyclic group of the task's operation (Nanda et al. 2023).
/// Columns and both symbols are added up in energy; the mean over symbols is left out.
///
/// - `fourier-top-5`: the share of energy in the five strongest frequencies, 0 to 1;
/// - `fourier-gini`: the Gini coefficient of the norms of frequencies, 0 (all alike) to 1 (one alone).
final class InputSpectrum {
    private static final int TOP = 5;

    private InputSpectrum() {}

    static Map<String, Double> of(Task task, Weights weights) {
        int[] order = SymbolGroup.of(task)
                .orElseThrow(() -> new IllegalArgumentException("The task has no cyclic group."))
                .order(task.symbols());
        Spectrum spectrum = Spectrum.of(signals(weights, task.symbols(), order), order.length);
        return Map.of("fourier-top-5", spectrum.share(TOP), "fourier-gini", spectrum.gini());
    }

    private static double[][] signals(Weights weights, int symbols, int... order) {
        return weights.embedding()
                .map(e -> signals(e.e(), e.size(), symbols, order))
                .orElseGet(() -> signals(
                        weights.layers().getFirst().w(),
                        weights.layers().getFirst().outputs(),
                        symbols,
                        order));
    }

    /// @param rows `[k · symbols][width]`, row-major
    private static double[][] signals(double[] rows, int width, int symbols, int... order) {
        int operands = rows.length / (symbols * width);
        double[][] signals = new double[operands * width][order.length];
        for (int o = 0; o < operands; o++) {
            for (int c = 0; c < width; c++) {
                for (int j = 0; j < order.length; j++) {
                    signals[o * width + c][j] = rows[(o * symbols + order[j]) * width + c];
                }
            }
        }
        return signals;
    }
}
