/// Many runs beside one another: what came of them over the parameters in which they differ.
@org.jspecify.annotations.NullMarked
package io.omegascope.ui.sweep;
