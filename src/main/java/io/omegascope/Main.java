package io.omegascope;

/// Starts the workbench, or a command when there are arguments.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        System.out.println(args.length);
    }
}
