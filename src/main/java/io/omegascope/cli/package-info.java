/// Commands: the same engine without a window.
@NullMarked
package io.omegascope.cli;

import org.jspecify.annotations.NullMarked;
