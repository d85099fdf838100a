/// Arrays and tables in the files of other programs: NumPy's, and comma-separated text. Nothing in such a file is
/// believed unchecked; what is not allowed is refused in one sentence that names it. Depends on the JDK and on a
/// reader of CSV.
@NullMarked
package io.omegascope.file;

import org.jspecify.annotations.NullMarked;
