package io.omegascope;

import io.omegascope.store.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Takes the chatter of libraries off the terminal and into a file among the user's logs.
final class LogFile {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private LogFile() {}

    static void keep() {
        LogManager.getLogManager().reset();
        try {
            Path folder = UserFolders.logs();
            Files.createDirectories(folder);
            FileHandler handler =
                    new FileHandler(folder.resolve("omegascope-%u-%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException _) {
            // Without a log file the program works all the same.
        }
    }
}
