/// Every multiplet of the selected measurement with its O-information. The model uses javafx.beans and
/// javafx.collections only and is tested without a toolkit.
@NullMarked
package io.omegascope.ui.multiplets;

import org.jspecify.annotations.NullMarked;
