package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource({"3000, 60, 80", "3000, 0, 15", "40, 60, 80", "1, 0, 1", "1000, 1, 1", "1001, 10, 1000"})
    void dueEpochsThatComeAreCounted(int epochs, int dense, int perDecade) {
        Schedule schedule = new Schedule(epochs, dense, perDecade);
        int empty = 0;
        for (int epoch = 0; epoch <= epochs; epoch++) {
            long due = IntStream.rangeClosed(epoch + 1, epochs)
                    .filter(schedule::isDue)
                    .count();
            int counted = schedule.dueAfter(epoch);
            empty = Math.max(empty, (int) (counted - due));
            assertTrue(counted >= due && counted <= epochs - epoch, epoch + ": " + counted + " for " + due);
            if (Math.max(dense, epoch) * 2.3 >= perDecade) {
                assertEquals(due, counted, "at " + epoch);
            }
        }
        assertTrue(empty <= perDecade, "too many: " + empty);
    }
}
