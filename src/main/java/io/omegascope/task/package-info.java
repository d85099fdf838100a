/// The data sets a network learns: pure functions of a configuration, a seed and, for tables, of files whose digests
/// are in the configuration. Depends on the JDK and on `file`.
@NullMarked
package io.omegascope.task;

import org.jspecify.annotations.NullMarked;
