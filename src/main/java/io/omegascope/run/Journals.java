package io.omegascope.run;

import java.io.IOException;

/// Where the journals of new runs come from. The store implements this.
@FunctionalInterface
public interface Journals {
    RunJournal create(RunConfig config) throws IOException;
}
