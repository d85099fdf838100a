package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doEveryPieceOfEveryRoundOnce(int threads) {
        Workers workers = new Workers(threads);
        AtomicIntegerArray done = new AtomicIntegerArray(7);
        for (int round = 1; round <= 2000; round++) {
            workers.run(7, done::incrementAndGet);
            for (int piece = 0; piece < 7; piece++) {
                assertEquals(round, done.get(piece));
            }
        }
        workers.close();
    }

    @Test
    void workAgainAfterARest() {
        Workers workers = new Workers(3);
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        for (int round = 0; round < 5; round++) {
            workers.run(3, done::incrementAndGet);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertEquals("[5, 5, 5]", done.toString());
        workers.close();
    }

    @Test
    void tellOfAFailureAndGoOn() {
        Workers workers = new Workers(2);
        IllegalArgumentException fault = new IllegalArgumentException();
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> workers.run(4, piece -> {
                    if (piece == 3) {
                        throw fault;
                    }
                }));
        assertSame(fault, told.getCause());
        workers.run(4, _ -> {});
        workers.close();
    }

    @Test
    void finishTheRoundOfAnInterruptedCallerAndKeepTheInterruption() {
        Workers workers = new Workers(2);
        AtomicIntegerArray done = new AtomicIntegerArray(4);
        Thread.currentThread().interrupt();
        workers.run(4, piece -> {
            LockSupport.parkNanos(1000);
            done.incrementAndGet(piece);
        });
        assertTrue(Thread.interrupted());
        assertEquals("[1, 1, 1, 1]", done.toString());
        workers.close();
    }
}
