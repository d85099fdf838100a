package io.omegascope.ui.network;

import io.omegascope.info.Multiplet;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// The tree of the clustering, subtrees in the colours of their clusters. A click on one toggles its clusters.
final class TreePane extends Region {
    private static final double LEFT = 40;
    private static final double TOP = 6;
    private static final double FOOT = 16;
    private static final double NARROWEST_NAME = 16;
    private static final int NOWHERE = -1;
    private static final Font NUMBERS = Font.font(10);

    private final TreeModel model;
    private final NetworkModel network;
    private final Selection selection;
    private final Settings settings;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private int hovered = NOWHERE;

    TreePane(TreeModel model, NetworkModel network, Selection selection, Settings settings) {
        this.model = model;
        this.network = network;
        this.selection = selection;
        this.settings = settings;
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinSize(120, 80);
        tooltip.setShowDelay(Duration.millis(150));
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> hoverOver(NOWHERE));
        setOnMouseClicked(this::pick);
        model.treeProperty().subscribe(() -> hoverOver(NOWHERE));
        selection.multipletProperty().subscribe(this::paint);
        settings.themeProperty().subscribe(_ -> paint());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void hover(MouseEvent event) {
        TreeModel.Tree tree = model.treeProperty().get();
        hoverOver(tree == null || event.getX() < LEFT ? NOWHERE : subtree(tree, event));
    }

    private int subtree(TreeModel.Tree tree, MouseEvent event) {
        double x = (event.getX() - LEFT) / (getWidth() - LEFT);
        double height = 1 - (event.getY() - TOP) / (getHeight() - TOP - FOOT);
        return tree.shape().subtree(x, Math.clamp(height, 0, 1));
    }

    private void hoverOver(int node) {
        hovered = node;
        TreeModel.Tree tree = model.treeProperty().get();
        if (node == NOWHERE || tree == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(describe(tree, node));
            Tooltip.install(this, tooltip);
        }
        paint();
    }

    private String describe(TreeModel.Tree tree, int node) {
        int size = tree.shape().size()[node];
        String names = Arrays.stream(clusters(tree, node))
                .map(tree.names()::of)
                .sorted()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "%d neuron%s, cluster%s %s".formatted(size, size == 1 ? "" : "s", names.contains(",") ? "s" : "", names);
    }

    /// The clusters that have units under a node, ascending.
    private static int[] clusters(TreeModel.Tree tree, int node) {
        return Arrays.stream(tree.shape().units(node))
                .map(unit -> tree.labels()[unit])
                .distinct()
                .sorted()
                .toArray();
    }

    private void pick(MouseEvent event) {
        TreeModel.Tree tree = model.treeProperty().get();
        if (tree == null || event.getX() < LEFT || !event.isStillSincePress()) {
            return;
        }
        int[] clusters = clusters(tree, subtree(tree, event));
        if (clusters.length == 1 && tree.epoch() == selection.epoch()) {
            network.toggle(clusters[0]);
        } else {
            selection.selectEpoch(tree.epoch());
            selection.selectMultiplet(new Multiplet(clusters));
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        TreeModel.Tree tree = model.treeProperty().get();
        if (tree == null || getWidth() <= LEFT) {
            return;
        }
        Color foreground = Ink.SELECTION.in(settings.themeProperty().get());
        paintAxis(g, tree, foreground);
        double cut = tree.shape().cut(tree.clusters());
        for (int node = tree.shape().nodes() - 1; node >= tree.shape().tree().units(); node--) {
            paintMerge(g, tree, node, cut, foreground);
        }
        paintNames(g, tree, foreground);
    }

    /// The name of each cluster under its units, where it fits.
    private void paintNames(GraphicsContext g, TreeModel.Tree tree, Color foreground) {
        int[] leaves = tree.shape().leaves();
        double width = (getWidth() - LEFT) / leaves.length;
        g.setFill(foreground);
        g.setTextAlign(TextAlignment.CENTER);
        for (int from = 0, to; from < leaves.length; from = to) {
            int cluster = tree.labels()[leaves[from]];
            to = from + 1;
            while (to < leaves.length && tree.labels()[leaves[to]] == cluster) {
                to++;
            }
            if ((to - from) * width >= NARROWEST_NAME) {
                g.fillText("c" + tree.names().of(cluster), LEFT + (from + to) / 2.0 * width, getHeight() - FOOT / 2);
            }
        }
    }

    private void paintAxis(GraphicsContext g, TreeModel.Tree tree, Color foreground) {
        double cut = y(tree.shape().cut(tree.clusters()));
        double top = tree.shape().tree().heights().length == 0
                ? 0
                : tree.shape().tree().heights()[tree.shape().tree().heights().length - 1];
        g.setStroke(foreground.deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(1);
        g.setLineDashes(5, 4);
        g.strokeLine(LEFT, Math.rint(cut) + 0.5, getWidth(), Math.rint(cut) + 0.5);
        g.setLineDashes();
        g.setFill(foreground.deriveColor(0, 1, 1, 0.7));
        g.setFont(NUMBERS);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(number(top), LEFT - 5, TOP + 4);
        if (cut > TOP + 18 && cut < getHeight() - FOOT - 14) {
            g.fillText(tree.clusters() + " cl.", LEFT - 5, cut);
        }
        g.fillText("0", LEFT - 5, y(0) - 3);
    }

    private void paintMerge(GraphicsContext g, TreeModel.Tree tree, int node, double cut, Color foreground) {
        TreeShape shape = tree.shape();
        int[] children = shape.tree().children()[node - shape.tree().units()];
        boolean below = shape.height()[node] < cut;
        int cluster = tree.labels()[shape.units(node)[0]];
        boolean dimmed =
                tree.epoch() == selection.epoch() && selection.multiplet() != null && !network.isSelected(cluster);
        Color ink = below
                ? Ink.cluster(tree.names().of(cluster)).deriveColor(0, 1, 1, dimmed ? 0.3 : 1)
                : foreground.deriveColor(0, 1, 1, 0.5);
        g.setStroke(ink);
        g.setLineWidth(isHovered(shape, node) ? 2.2 : 1);
        double y = y(shape.height()[node]);
        double left = x(shape.x()[children[0]]);
        double right = x(shape.x()[children[1]]);
        g.strokePolyline(
                new double[] {left, left, right, right},
                new double[] {y(shape.height()[children[0]]), y, y, y(shape.height()[children[1]])},
                4);
    }

    private boolean isHovered(TreeShape shape, int node) {
        int above = node;
        while (hovered != NOWHERE && above >= 0 && above != hovered) {
            above = shape.parent()[above];
        }
        return hovered != NOWHERE && above == hovered;
    }

    private double x(double part) {
        return LEFT + part * (getWidth() - LEFT);
    }

    private double y(double height) {
        return TOP + (1 - height) * (getHeight() - TOP - FOOT);
    }

    private static String number(double height) {
        return String.format(Locale.ROOT, height >= 100 ? "%.0f" : height >= 1 ? "%.1f" : "%.3f", height);
    }
}
