package io.omegascope.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Whether somebody is looking.
final class Terminal {
    private static final int STANDARD_ERROR = 2;

    private Terminal() {}

    /// Java itself tells only whether standard input and output together are a terminal.
    static boolean showsStandardError() {
        // A launcher through which standard error goes has been asked to tell.
        String told = System.getProperty("omegascope.terminal");
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("isatty").or(() -> linker.defaultLookup()
                .find("_isatty"));
        return function.isPresent() && isTerminal(linker, function.get());
    }

    @SuppressWarnings("restricted") // a C function that takes a number and returns one
    private static boolean isTerminal(Linker linker, MemorySegment function) {
        try {
            return (int) linker.downcallHandle(
                                    function, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                            .invokeExact(STANDARD_ERROR)
                    != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("The C library does not say whether there is a terminal.", e);
        }
    }
}
