package io.omegascope.store;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;
import org.jspecify.annotations.Nullable;

/// The user's folders, where the operating system wants them: data in `~/.local/share/omegascope`,
/// `~/Library/Application Support/omegascope` or `%APPDATA%\omegascope`.
public final class UserFolders {
    private static final String NAME = "omegascope";

    private UserFolders() {}

    /// Where runs are kept: the folder that the property `omegascope.library` or the environment variable
    /// `OMEGASCOPE_LIBRARY` names, else `runs` among the user's data.
    public static Path library() {
        String chosen = System.getProperty("omegascope.library", environment("OMEGASCOPE_LIBRARY"));
        return chosen.isBlank() ? Path.of(folders().getUserDataDir(NAME, null, null, true), "runs") : Path.of(chosen);
    }

    /// Where the log is written.
    public static Path logs() {
        return Path.of(folders().getUserLogDir(NAME, null, null));
    }

    /// The file in which the program remembers how a person likes it.
    public static Path preferences() {
        return Path.of(folders().getUserConfigDir(NAME, null, null), "preferences.properties");
    }

    /// Where lies what can be made again at any time.
    public static Path cache() {
        return Path.of(folders().getUserCacheDir(NAME, null, null));
    }

    /// The file in which the program remembers what was open.
    public static Path workspace() {
        return Path.of(folders().getUserDataDir(NAME, null, null), "workspace.json");
    }

    private static AppDirs folders() {
        return AppDirsFactory.getInstance();
    }

    private static String environment(String name) {
        @Nullable String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
