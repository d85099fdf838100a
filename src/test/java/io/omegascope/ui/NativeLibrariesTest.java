package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.ui.NativeLibraries.Library;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeLibrariesTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsWhatIsThereFromWhatIsNot() {
        assertFalse(new Library("libc.so.6", "libc6").isMissing());
        assertTrue(new Library("libomegascope-no-such.so.1", "none").isMissing());
    }

    @Test
    void namesTheLibraryAndItsPackage() {
        String sentence = NativeLibraries.sentence(
                List.of(new Library("libgtk-3.so.0", "libgtk-3-0"), new Library("libXtst.so.6", "libxtst6")));
        assertEquals(
                "Omegascope cannot open a window because the system library libgtk-3.so.0 is missing; on Debian or "
                        + "Ubuntu install it with: apt install libgtk-3-0 libxtst6",
                sentence);
    }
}
