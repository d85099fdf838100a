package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.ModularArithmetic;
import io.omegascope.task.ModularArithmetic.Operation;
import io.omegascope.task.Targets;
import io.omegascope.task.Task;
import io.omegascope.task.Tasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolGroupTest {
    private static final int P = 7;

    private static Task task(Operation operation) {
        return new ModularArithmetic(operation, P, 0.5, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADDITION", "SUBTRACTION"})
    void theSumIsTheAnswer(Operation operation) {
        Batch all = task(operation).dataset(0).all();
        Inputs.Pairs pairs = (Inputs.Pairs) all.inputs();
        int[] answers = ((Targets.Classes) all.targets()).of();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(
                    answers[i],
                    SymbolGroup.waveAnswer(task(operation))
                            .orElseThrow()
                            .applyAsInt(pairs.first()[i], pairs.second()[i]));
        }
    }

    /// In a cyclic group the answer's place is the sum or the difference of the places of the symbols.
    @ParameterizedTest
    @EnumSource(names = "QUADRATIC", mode = EnumSource.Mode.EXCLUDE)
    void placesAreAdded(Operation operation) {
        int[] order = SymbolGroup.of(task(operation)).orElseThrow().order(P);
        int sign = operation == Operation.SUBTRACTION || operation == Operation.DIVISION ? -1 : 1;
        Batch all = task(operation).dataset(0).all();
        Inputs.Pairs pairs = (Inputs.Pairs) all.inputs();
        int[] answers = ((Targets.Classes) all.targets()).of();
        for (int i = 0; i < all.size(); i++) {
            int a = place(pairs.first()[i], order);
            int b = place(pairs.second()[i], order);
            if (a >= 0 && b >= 0) {
                assertEquals(Math.floorMod(a + sign * b, order.length), place(answers[i], order));
            }
        }
    }

    private static int place(int symbol, int... order) {
        for (int place = 0; place < order.length; place++) {
            if (order[place] == symbol) {
                return place;
            }
        }
        return -1;
    }

    @Test
    void otherTasksHaveNone() {
        assertEquals(Optional.empty(), SymbolGroup.of(task(Operation.QUADRATIC)));
        for (String key : List.of("permutation-composition", "sparse-parity", "table")) {
            assertEquals(Optional.empty(), SymbolGroup.of(Tasks.ofKey(key)));
            assertEquals(Optional.empty(), SymbolGroup.waveAnswer(Tasks.ofKey(key)));
        }
    }
}
