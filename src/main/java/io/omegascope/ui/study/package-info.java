/// Sub-networks of one run or many, trained again beside many controls.
@NullMarked
package io.omegascope.ui.study;

import org.jspecify.annotations.NullMarked;
