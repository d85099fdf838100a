package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.net.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
    private static final RunConfig CONFIG = NamedSettings.apply(
            Preset.WD_2.config(Seeds.all(0)), Map.of("modulus", "7", "hidden", "12", "clusters", "3", "null", "none"));

    private final List<Integer> measured = new CopyOnWriteArrayList<>();

    @Test
    void weightsThatCannotBeReadForAWhileAreMeasuredAtTheEnd() throws Exception {
        assertEquals(Optional.empty(), finish(1));
        assertEquals(List.of(2, 1), measured);
    }

    @Test
    void weightsThatCannotBeReadAreSaid() throws Exception {
        assertEquals(Optional.of("No weights of epoch 1."), finish(2).map(Throwable::getMessage));
        assertEquals(List.of(2), measured);
    }

    /// @param failures how often the weights of epoch 1 cannot be read
    private Optional<IOException> finish(int failures) throws Exception {
        Weights weights = Problem.initialWeights(CONFIG);
        AtomicInteger left = new AtomicInteger(failures);
        RunJournal journal = new RunJournal() {
            @Override
            public String id() {
                return "run";
            }

            @Override
            public void append(RunEvent event) {}

            @Override
            public void append(Snapshot snapshot) {}

            @Override
            public Snapshot snapshot(int epoch) throws IOException {
                if (epoch == 1 && left.getAndDecrement() > 0) {
                    throw new IOException("No weights of epoch 1.");
                }
                return new Snapshot(epoch, weights);
            }
        };
        Analyzer analyzer = new Analyzer(() -> CONFIG, Problem.of(CONFIG), journal, p -> measured.add(p.epoch()));
        analyzer.makeUp(1);
        analyzer.makeUp(2);
        analyzer.start();
        return analyzer.finish();
    }
}
