package io.omegascope.ui.paper;

import io.omegascope.experiment.paper.StudyContent;
import java.util.List;
import java.util.stream.Stream;

/// What the study of sub-networks found, over runs.
final class SubNetworksTable extends TextTable {
    SubNetworksTable(StudyContent study) {
        super(
                StudyContent.EXPLAINED,
                List.of(
                        new Column("What is compared", 31),
                        new Column("Neurons", 27),
                        new Column("Effect [95% interval]", 21),
                        new Column("p", 8),
                        new Column("Corrected", 8),
                        new Column("Runs", 5)));
        study.rows()
                .forEach(row -> add(Stream.of(
                                row.compared(),
                                "%s%n%s".formatted(row.condition(), row.neurons()),
                                row.words(),
                                row.p(),
                                row.corrected(),
                                Integer.toString(row.runs()))
                        .map(TextTable::wrapped)
                        .toList()));
    }
}
