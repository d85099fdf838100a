/// The workbench: the window, its models and what every view shares. JavaFX lives here and below only.
@NullMarked
package io.omegascope.ui;

import org.jspecify.annotations.NullMarked;
