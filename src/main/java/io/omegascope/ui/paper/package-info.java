/// The paper's figures and claims: those that come with the program, and those that are made here.
@NullMarked
package io.omegascope.ui.paper;

import org.jspecify.annotations.NullMarked;
