/// A run as a folder: writing it as it happens, reading it back, the library of runs. Only this package and `file`
/// throw IOException.
@NullMarked
package io.omegascope.store;

import org.jspecify.annotations.NullMarked;
