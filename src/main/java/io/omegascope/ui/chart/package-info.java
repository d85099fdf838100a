/// Charts as the views need them, drawn by ChartFX. The only package that imports `io.fair_acc`; its public types
/// speak of arrays, curves and inks, so that no view has to know the library. No runs, no selection.
@NullMarked
package io.omegascope.ui.chart;

import org.jspecify.annotations.NullMarked;
