/// The centre of the window: accuracy, loss, information and sub-network size over the epochs of one run.
@NullMarked
package io.omegascope.ui.live;

import org.jspecify.annotations.NullMarked;
