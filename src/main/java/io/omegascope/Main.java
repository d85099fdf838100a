package io.omegascope;

import io.omegascope.cli.Omegascope;
import io.omegascope.cli.Progress;
import io.omegascope.ui.Launcher;
import java.io.PrintWriter;

/// Starts the workbench, or a command when there are arguments.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        LogFile.keep();
        int code = args.length == 0 ? workbench() : command(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int workbench(String... run) {
        return Launcher.launch(run, System.out, System.err, Progress::watch);
    }

    private static int command(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        return Omegascope.execute(args, out, err, run -> workbench(run.toString()));
    }
}
