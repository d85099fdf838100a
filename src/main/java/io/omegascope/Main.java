package io.omegascope;

import org.nd4j.linalg.factory.Nd4j;

/// Starts the workbench, or a command when there are arguments.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        System.out.println(Nd4j.ones(3).sumNumber() + " " + args.length);
    }
}
