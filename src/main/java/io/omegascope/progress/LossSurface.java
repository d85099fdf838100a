package io.omegascope.progress;

import io.omegascope.info.SearchMonitor;
import io.omegascope.net.Architecture;
import io.omegascope.net.Evaluation;
import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Weights;
import io.omegascope.task.Batch;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The loss where no training has been: on the line between two networks, and on the plane through three. All have
/// the same form. On all processors.
///
/// Networks of different seeds do not have their neurons in the same order, so that a straight line between them says
/// little of the landscape until they are aligned: see [Alignment].
public final class LossSurface {
    /// How far a plane goes on around its networks, as a share of their extent.
    private static final double MARGIN = 0.25;
    /// Three networks are on one line when the third is nearer to it than this share of its distance.
    private static final double ONE_LINE = 1e-9;

    private final LossFunction train;
    private final LossFunction test;

    public LossSurface(Architecture architecture, Loss loss, Batch train, Batch test) {
        this.train = new LossFunction(architecture, loss, train);
        this.test = new LossFunction(architecture, loss, test);
    }

    /// @param points on the line, both ends among them, at least 2
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    /// @throws IllegalArgumentException in one sentence, when there is no line
    public LossLine line(Weights first, Weights second, int points, SearchMonitor monitor) {
        double distance = difference(second, first).norm();
        if (distance == 0) {
            throw new IllegalArgumentException("The two networks are the same; a line needs two different ones.");
        }
        double[] t = even(0, 1, points);
        Losses losses = evaluated(points, i -> mixed(first, second, t[i]), monitor);
        return new LossLine(t, losses, distance);
    }

    /// @param points in each direction, at least 2
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    /// @throws IllegalArgumentException in one sentence, when there is no plane
    public LossPlane plane(Weights first, Weights second, Weights third, int points, SearchMonitor monitor) {
        Weights along = difference(second, first);
        Weights other = difference(third, first);
        double width = along.norm();
        double shift = width == 0 ? 0 : dot(along, other) / width;
        Weights up = other.combine(along, (o, a) -> o - shift / width * a);
        double height = up.norm();
        if (width == 0 || height <= ONE_LINE * other.norm()) {
            throw new IllegalArgumentException("The three networks are on one line; a plane needs three that are not.");
        }
        double[] cornerX = {0, width, shift};
        double[] cornerY = {0, 0, height};
        double[] x = around(Math.min(0, shift), Math.max(width, shift), points);
        double[] y = around(0, height, points);
        Losses grid = evaluated(
                points * points,
                i -> first.combine(
                        along.combine(up, (a, u) -> x[i % points] / width * a + y[i / points] / height * u),
                        Double::sum),
                monitor);
        Losses corners = evaluated(3, i -> List.of(first, second, third).get(i), SearchMonitor.NONE);
        return new LossPlane(x, y, grid, cornerX, cornerY, corners);
    }

    /// Networks are evaluated apart from one another, so that the number of threads changes nothing.
    private Losses evaluated(int count, IntFunction<Weights> networks, SearchMonitor monitor) {
        Evaluation[] onTrain = new Evaluation[count];
        Evaluation[] onTest = new Evaluation[count];
        Steps steps = new Steps(count, monitor);
        steps.tell(0);
        IntStream.range(0, count).parallel().forEach(i -> {
            Weights weights = networks.apply(i);
            onTrain[i] = train.evaluate(weights);
            onTest[i] = test.evaluate(weights);
            steps.tell(1);
        });
        return Losses.of(List.of(onTrain), List.of(onTest));
    }

    private static Weights mixed(Weights first, Weights second, double t) {
        return first.combine(second, (a, b) -> (1 - t) * a + t * b);
    }

    private static Weights difference(Weights a, Weights b) {
        return a.combine(b, (p, q) -> p - q);
    }

    private static double dot(Weights a, Weights b) {
        return DoubleStream.of(a.combine(b, (p, q) -> p * q).flat()).sum();
    }

    private static double[] around(double low, double high, int points) {
        double margin = MARGIN * (high - low);
        return even(low - margin, high + margin, points);
    }

    private static double[] even(double low, double high, int points) {
        return IntStream.range(0, points)
                .mapToDouble(i -> low + (high - low) * i / (points - 1))
                .toArray();
    }

    /// Counts what is done on any thread; once the monitor has ended it, it is not asked again.
    private static final class Steps {
        private final int count;
        private final SearchMonitor monitor;
        private int done;
        private boolean stopped;

        Steps(int count, SearchMonitor monitor) {
            this.count = count;
            this.monitor = monitor;
        }

        synchronized void tell(int more) {
            done += more;
            stopped = stopped || !monitor.goesOn((double) done / count);
            if (stopped) {
                throw new CancellationException("The evaluation was stopped.");
            }
        }
    }
}
