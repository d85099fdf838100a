/// The hidden layer at the selected epoch, its neurons grouped by cluster. Clusters are toggled in and out of the
/// selected multiplet here. The model uses javafx.beans only; no charts, no engine types but those of a measurement.
@NullMarked
package io.omegascope.ui.network;

import org.jspecify.annotations.NullMarked;
