package io.omegascope.ui;

import javafx.application.Application;

/// Opens the workbench, or says why it cannot.
public final class Launcher {
    private Launcher() {}

    public static void launch(String[] args) {
        Application.launch(WorkbenchApp.class, args);
    }
}
