package io.omegascope.ui.chart;

import java.net.URL;

/// The one style sheet of all charts.
final class ChartStyles {
    private ChartStyles() {}

    static String sheet() {
        URL sheet = ChartStyles.class.getResource("chart.css");
        if (sheet == null) {
            throw new IllegalStateException("The style sheet chart.css is missing from the program.");
        }
        return sheet.toExternalForm();
    }
}
