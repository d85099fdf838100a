package io.omegascope;

import io.omegascope.ui.Launcher;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts the workbench, or a command when there are arguments.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        // Libraries tell at length what they have loaded; a terminal is for what was asked for.
        Logger.getLogger("").setLevel(Level.WARNING);
        int code = Launcher.launch(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }
}
