package io.omegascope.ui.pareto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.SearchResult;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Trajectories;
import io.omegascope.ui.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParetoModelTest {
    @Test
    void followsARunAndLeavesOutWhatWasNotMeasured() {
        RunModel run = Trajectories.run(Preset.WD_2);
        int measured = run.profiles().size();
        Profile first = run.profiles().firstEntry().getValue();
        run.accept(List.of(new RunEvent.InfoProfile(
                1600, new Profile(9409, new int[250], new double[0][], SearchResult.EMPTY, "Too few neurons."))));
        ParetoModel model = ParetoModel.of(run, Unit.NATS);
        assertEquals(measured, model.size());
        assertEquals(first.synergy(), model.synergy()[model.indexOf(0)]);
        assertEquals(first.redundancy(), model.redundancy()[0]);
        assertEquals(-1, model.indexOf(1600));
    }

    @Test
    void findsThePointsThatNoOtherBeats() {
        double[] redundancy = {3, 1, 1, 2, 4, 2};
        double[] synergy = {2, 1, 3, 3, 5, 4};
        ParetoModel model = new ParetoModel(new int[] {0, 1, 2, 3, 4, 5}, redundancy, synergy);
        assertArrayEquals(new int[] {2, 5, 4}, model.front());
    }

    @Test
    void frontOfARealRunIsNotBeaten() {
        ParetoModel model = ParetoModel.of(Trajectories.run(Preset.WD_0_1), Unit.NATS);
        int[] front = model.front();
        for (int i = 0; i < model.size(); i++) {
            int point = i;
            boolean isOnFront = Arrays.stream(front).anyMatch(f -> f == point);
            boolean isBeaten = IntStream.range(0, model.size()).anyMatch(j -> beats(model, j, point));
            assertEquals(!isBeaten, isOnFront, "epoch " + model.epochs()[i]);
        }
    }

    @Test
    void smoothingKeepsAConstantAndCalmsNoise() {
        int[] epochs = IntStream.range(100, 200).toArray();
        double[] constant = new double[100];
        Arrays.fill(constant, 0.3);
        double[] noisy = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();
        ParetoModel smoothed = new ParetoModel(epochs, constant, noisy).smoothed();
        assertArrayEquals(constant, smoothed.redundancy(), 1e-12);
        assertEquals(0.5, smoothed.synergy()[50], 0.01);
    }

    @Test
    void coloursRunFromTheFirstToTheLastEpoch() {
        ParetoModel model = new ParetoModel(new int[] {0, 9, 99}, new double[3], new double[3]);
        assertArrayEquals(new double[] {0, 0.5, 1}, model.progress(99), 1e-12);
        assertTrue(model.progress(1500)[2] < 1);
    }

    private static boolean beats(ParetoModel model, int one, int other) {
        return model.synergy()[one] >= model.synergy()[other]
                && model.redundancy()[one] <= model.redundancy()[other]
                && (model.synergy()[one] > model.synergy()[other]
                        || model.redundancy()[one] < model.redundancy()[other]);
    }
}
