/// The loss between snapshots of the runs of this sitting: a line between two, a plane through three. The model uses
/// javafx.beans and javafx.collections only.
@NullMarked
package io.omegascope.ui.surface;

import org.jspecify.annotations.NullMarked;
