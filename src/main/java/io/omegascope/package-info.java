/// The entry point. Everything else lives in the packages below.
@NullMarked
package io.omegascope;

import org.jspecify.annotations.NullMarked;
