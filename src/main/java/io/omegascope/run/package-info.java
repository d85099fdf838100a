/// One run from configuration to its last measurement: schedule, trainer, analyzer, phases, sub-networks. Declares
/// the journal that the store implements; knows no file format and no window.
@NullMarked
package io.omegascope.run;

import org.jspecify.annotations.NullMarked;
