/// The configuration of the next run and the transport of the present one. What a parameter means and allows is said
/// in `run`; no range is repeated here. No training and no files.
@NullMarked
package io.omegascope.ui.config;

import org.jspecify.annotations.NullMarked;
