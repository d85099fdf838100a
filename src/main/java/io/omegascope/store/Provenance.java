package io.omegascope.store;

import io.omegascope.net.Blas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What made a run: names and versions of the software, and the machine.
public final class Provenance {
    private Provenance() {}

    /// The versions that the build wrote down, and that of the running Java.
    public static Map<String, String> software() {
        Map<String, String> versions = new TreeMap<>();
        built().forEach((name, version) -> versions.put(name.toString(), version.toString()));
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    /// The version of Omegascope itself.
    public static String version() {
        return built().getProperty("omegascope", "unknown");
    }

    static Map<String, String> machine() {
        Map<String, String> machine = new TreeMap<>();
        machine.put("os", System.getProperty("os.name", "unknown"));
        machine.put("architecture", System.getProperty("os.arch", "unknown"));
        return machine;
    }

    /// With the type of processor that the matrix products were tuned for. Loads the linear algebra.
    static Map<String, String> machineWithKernels() {
        Map<String, String> machine = machine();
        machine.put("kernels", Blas.singleThreaded());
        return machine;
    }

    private static Properties built() {
        Properties properties = new Properties();
        try (InputStream in = Provenance.class.getResourceAsStream("software.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
