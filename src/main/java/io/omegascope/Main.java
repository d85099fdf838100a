package io.omegascope;

import io.omegascope.ui.Launcher;

/// Starts the workbench, or a command when there are arguments.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        int code = Launcher.launch(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }
}
