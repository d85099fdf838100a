package io.omegascope.ui;

import io.omegascope.run.Phase;
import io.omegascope.run.RetrainMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/// One colour for one meaning, in every view. Hues are from Okabe and Ito's colour-blind-safe set, lightened on dark.
public enum Ink {
    SYNERGY("#0072B2", "#5CB3F0"),
    REDUNDANCY("#D55E00", "#FF8C42"),
    TRAIN("#6E7781", "#9DA7B3"),
    TEST("#00875F", "#2CC295"),
    SIZE("#5B4A9E", "#A99AE8"),
    ISOLATED("#B3478B", "#E08DC0"),
    INVERSE("#BF7F00", "#F0B429"),
    CONTROL("#555200", "#E5DB5A"),
    SELECTION("#1F2328", "#F0F6FC"),

    FEATURE_LEARNING("#8C959F", "#8C959F"),
    EMERGENCE("#56B4E9", "#56B4E9"),
    DIVERGENCE("#D55E00", "#D55E00"),
    DELAYED_EMERGENCE("#009E73", "#009E73"),
    DECOUPLING("#E69F00", "#E69F00"),
    FINAL("#CC79A7", "#CC79A7"),
    UNDETERMINED("#AFB8C1", "#6E7781"),
    PAIRS("#8A5A2B", "#C9A27A"),
    NULL("#6E7781", "#9DA7B3"),
    MEASURE_1("#4B5FB5", "#8FA2F0"),
    MEASURE_2("#A8456B", "#F08BAF"),
    MEASURE_3("#2E7D7D", "#5CCFCF"),
    MEASURE_4("#7A6A3A", "#D0BC7A");

    /// Eight that are told apart with any sight, after Tol's muted set. [ClusterMark] tells the others from these.
    private static final String[] CLUSTERS = {
        "#6A5FD0", "#D4A72C", "#2F9E8F", "#C2556E", "#5FB0DC", "#8A8A1F", "#A8429A", "#2E7D32"
    };

    private final Color light;
    private final Color dark;

    Ink(String light, String dark) {
        this.light = Color.web(light);
        this.dark = Color.web(dark);
    }

    public Color in(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /// The name under which style sheets know the colour, such as `-os-synergy`.
    public String cssName() {
        return "-os-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Ink of(RetrainMode mode) {
        return switch (mode) {
            case ISOLATED -> ISOLATED;
            case INVERSE -> INVERSE;
            case CONTROL -> CONTROL;
        };
    }

    public static Ink of(Phase phase) {
        return switch (phase) {
            case FEATURE_LEARNING -> FEATURE_LEARNING;
            case EMERGENCE, STILL_EMERGING -> EMERGENCE;
            case DIVERGENCE -> DIVERGENCE;
            case DELAYED_EMERGENCE -> DELAYED_EMERGENCE;
            case DECOUPLING -> DECOUPLING;
            case FINAL -> FINAL;
            case NO_GENERALISATION, UNDETERMINED -> UNDETERMINED;
        };
    }

    /// The colour of the cluster of that name, the same in either theme; dropped neurons (-1) are grey.
    public static Color cluster(int cluster) {
        if (cluster < 0) {
            return Color.web("#8C959F");
        }
        Color base = Color.web(CLUSTERS[cluster % CLUSTERS.length]);
        return round(cluster) == 2 ? base.interpolate(Color.WHITE, 0.3) : base;
    }

    /// How often the colours have gone round before that cluster.
    static int round(int cluster) {
        return Math.max(0, cluster) / CLUSTERS.length;
    }

    /// The colour of an epoch along a trajectory: violet to amber, lighter with time, seen on either theme.
    ///
    /// @param progress 0 for the first epoch, 1 for the last
    public static Color epoch(double progress) {
        Color[] stops = {
            Color.web("#6B3FA0"), Color.web("#3F6FC4"), Color.web("#1F9E89"), Color.web("#6DBE45"), Color.web("#F0B400")
        };
        return between(stops, progress);
    }

    /// The colour of a height: the lowest is near the background, the highest the farthest from it.
    ///
    /// @param height from 0 to 1
    public static Color height(double height, Theme theme) {
        Color[] stops = theme == Theme.DARK
                ? new Color[] {
                    Color.web("#1B1F3B"),
                    Color.web("#5B3A8C"),
                    Color.web("#B8487E"),
                    Color.web("#F08A5D"),
                    Color.web("#FFE9A8")
                }
                : new Color[] {
                    Color.web("#FFF7DE"),
                    Color.web("#F9C784"),
                    Color.web("#E0735C"),
                    Color.web("#98306F"),
                    Color.web("#2F1B4D")
                };
        return between(stops, height);
    }

    private static Color between(Color[] stops, double share) {
        double position = Math.clamp(share, 0, 1) * (stops.length - 1);
        int index = (int) Math.min(position, stops.length - 2.0);
        return stops[index].interpolate(stops[index + 1], position - index);
    }

    /// Definitions of all colours for the style of a scene's root.
    public static String css(Theme theme) {
        return Arrays.stream(values())
                .map(ink -> "%s: %s;".formatted(ink.cssName(), web(ink.in(theme))))
                .collect(Collectors.joining(" "));
    }

    /// `#rrggbb`.
    public static String web(Color color) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }
}
