/// All runs under the folders that a person keeps runs in: found, compared at a glance, named and sorted.
@org.jspecify.annotations.NullMarked
package io.omegascope.ui.library;
