package io.omegascope.info;

/// Visits sets of variables, the last of which are decided beforehand.
interface Walk {
    /// From now on, what is found is told to this visitor.
    void report(Visitor visitor);

    /// Visits the sets whose variables from `free` on are those of `prefix`.
    void walk(int prefix, int free);
}
