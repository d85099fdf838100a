/// The strip of all measured epochs on which the selected one is moved. The model uses javafx.beans only and is
/// tested without a toolkit.
@NullMarked
package io.omegascope.ui.timeline;

import org.jspecify.annotations.NullMarked;
