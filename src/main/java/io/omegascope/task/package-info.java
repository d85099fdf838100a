/// The data sets a network learns. Pure functions of a configuration and a seed; depends on the JDK alone.
@NullMarked
package io.omegascope.task;

import org.jspecify.annotations.NullMarked;
