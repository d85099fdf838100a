package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.omegascope.info.SearchMonitor;
import io.omegascope.net.Evaluation;
import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class LossSurfaceTest {
    private static final Setting SETTING = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, Optimizer.adamW(false));
    private static final LossFunction TRAIN = new LossFunction(Settings.TINY, Loss.CROSS_ENTROPY, SETTING.train());
    private static final LossFunction TEST = new LossFunction(Settings.TINY, Loss.CROSS_ENTROPY, SETTING.test());
    private static final LossSurface SURFACE =
            new LossSurface(Settings.TINY, Loss.CROSS_ENTROPY, SETTING.train(), SETTING.test());
    private static final Weights A = Settings.weights(Settings.TINY, 1);
    private static final Weights B = Settings.weights(Settings.TINY, 2);
    private static final Weights C = Settings.weights(Settings.TINY, 3);

    @Test
    void aLineGoesFromOneNetworkToTheOther() {
        LossLine line = SURFACE.line(A, B, 5, SearchMonitor.NONE);
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, line.t());
        for (int i = 0; i < 5; i++) {
            double t = line.t()[i];
            assertAt(A.combine(B, (a, b) -> a + t * (b - a)), line.losses(), i);
        }
        assertEquals(A.combine(B, (a, b) -> a - b).norm(), line.distance(), 1e-12);
    }

    private static void assertAt(Weights weights, Losses losses, int i) {
        Evaluation train = TRAIN.evaluate(weights);
        Evaluation test = TEST.evaluate(weights);
        assertEquals(train.loss(), losses.trainLoss()[i], 1e-9);
        assertEquals(test.loss(), losses.testLoss()[i], 1e-9);
        assertEquals(train.accuracy(), losses.trainAccuracy()[i]);
        assertEquals(test.accuracy(), losses.testAccuracy()[i]);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        Losses many = SURFACE.plane(A, B, C, 9, SearchMonitor.NONE).grid();
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            Losses few = one.submit(
                            () -> SURFACE.plane(A, B, C, 9, SearchMonitor.NONE).grid())
                    .get();
            assertArrayEquals(few.trainLoss(), many.trainLoss());
            assertArrayEquals(few.testLoss(), many.testLoss());
            assertArrayEquals(few.testAccuracy(), many.testAccuracy());
        }
    }

    @Test
    void barriersAreAboveTheStraightLine() {
        double[] none = new double[3];
        Losses losses = new Losses(new double[] {1, 5, 3}, new double[] {1, 0.5, 3}, none, none);
        LossLine line = new LossLine(new double[] {0, 0.5, 1}, losses, 1);
        assertEquals(3, line.trainBarrier(), 1e-15);
        assertEquals(0, line.testBarrier(), 1e-15);
    }

    /// Distances in the plane are those of weights, and a grid that meets the networks has their losses there.
    @Test
    void aPlaneHoldsItsThreeNetworks() {
        LossPlane plane = SURFACE.plane(A, B, C, 4, SearchMonitor.NONE);
        List<Weights> networks = List.of(A, B, C);
        for (int i = 0; i < 3; i++) {
            assertAt(networks.get(i), plane.corners(), i);
            for (int j = 0; j < i; j++) {
                assertEquals(
                        networks.get(i)
                                .combine(networks.get(j), (a, b) -> a - b)
                                .norm(),
                        Math.hypot(plane.cornerX()[i] - plane.cornerX()[j], plane.cornerY()[i] - plane.cornerY()[j]),
                        1e-9);
            }
        }
        assertEquals(16, plane.grid().testLoss().length);
        double share = plane.y()[1] / plane.cornerY()[2];
        double rest = (plane.x()[2] - share * plane.cornerX()[2]) / plane.cornerX()[1];
        Weights up = A.combine(C, (a, c) -> a + share * (c - a));
        Weights there = up.combine(A.combine(B, (a, b) -> rest * (b - a)), Double::sum);
        assertAt(there, plane.grid(), 4 + 2);
    }

    @Test
    void whatIsNoLineOrPlaneIsRefused() {
        Weights between = A.combine(B, (a, b) -> 0.3 * a + 0.7 * b);
        for (Weights third : List.of(A, B, between)) {
            assertThrows(IllegalArgumentException.class, () -> SURFACE.plane(A, B, third, 3, SearchMonitor.NONE));
        }
        assertThrows(IllegalArgumentException.class, () -> SURFACE.line(A, A, 3, SearchMonitor.NONE));
    }

    @Test
    void saysHowFarItIsAndEndsWhenAsked() {
        List<Double> done = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> SURFACE.line(A, B, 8, share -> {
                    done.add(share);
                    return share < 0.25;
                }));
        assertEquals(List.of(0.0, 0.125, 0.25), done);
    }
}
