package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.Targets;
import java.util.stream.IntStream;

/// The slow obvious network: one sample at a time, in plain loops.
record SlowNetwork(Architecture architecture, Weights weights) {

    double loss(Loss loss, Batch batch) {
        return IntStream.range(0, batch.size())
                .mapToDouble(s -> loss(loss, outputs(batch.inputs(), s), batch.targets(), s))
                .average()
                .orElseThrow();
    }

    private static double loss(Loss loss, double[] outputs, Targets targets, int sample) {
        double[] wanted =
                switch (targets) {
                    case Targets.Values v -> v.rows()[sample];
                    case Targets.Classes c -> oneHot(c.outputs(), c.of()[sample]);
                };
        double total = 0;
        for (int o = 0; o < outputs.length; o++) {
            total += switch (loss) {
                case MEAN_SQUARED_ERROR -> (outputs[o] - wanted[o]) * (outputs[o] - wanted[o]) / outputs.length;
                case CROSS_ENTROPY -> -wanted[o] * Math.log(softmax(outputs, o));
            };
        }
        return total;
    }

    private static double softmax(double[] outputs, int of) {
        double sum = 0;
        for (double output : outputs) {
            sum += Math.exp(output - outputs[of]);
        }
        return 1 / sum;
    }

    private double[] outputs(Inputs inputs, int sample) {
        double[] x = encoded(inputs, sample);
        for (int l = 0; l < weights.layers().size(); l++) {
            Weights.Layer layer = weights.layers().get(l);
            double[] next = new double[layer.outputs()];
            for (int o = 0; o < next.length; o++) {
                double a = layer.b().length == 0 ? 0 : layer.b()[o];
                for (int i = 0; i < x.length; i++) {
                    a += x[i] * layer.w()[i * next.length + o];
                }
                next[o] = l < weights.hiddenLayers() ? architecture.activation().value(a) : a;
            }
            x = next;
        }
        return x;
    }

    private double[] encoded(Inputs inputs, int sample) {
        return switch (inputs) {
            case Inputs.Rows r -> r.rows()[sample];
            case Inputs.Pairs p -> encoded(p, p.first()[sample], p.second()[sample]);
        };
    }

    private double[] encoded(Inputs.Pairs pairs, int a, int b) {
        double[] x = new double[weights.layers().getFirst().inputs()];
        if (weights.embedding().isEmpty()) {
            x[a] = 1;
            x[pairs.symbols() + b] = 1;
            return x;
        }
        Weights.Embedding embedding = weights.embedding().get();
        int apart = architecture.encoding() == Encoding.EMBEDDED_PAIR ? embedding.size() : 0;
        for (int i = 0; i < embedding.size(); i++) {
            x[i] += embedding.e()[a * embedding.size() + i];
            x[i + apart] += embedding.e()[b * embedding.size() + i];
        }
        return x;
    }

    private static double[] oneHot(int length, int index) {
        double[] values = new double[length];
        values[index] = 1;
        return values;
    }
}
