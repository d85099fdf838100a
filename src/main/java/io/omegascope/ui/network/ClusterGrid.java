package io.omegascope.ui.network;

import io.omegascope.ui.Ink;
import io.omegascope.ui.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The tiles of all clusters. Tab and the arrow keys move between them, space and enter toggle one.
final class ClusterGrid extends Region {
    private final NetworkModel model;
    private final Settings settings;
    private final List<ClusterTile> tiles = new ArrayList<>();
    private TileLayout place = TileLayout.of(1, 1, 0, 0);
    private boolean correlations;

    ClusterGrid(NetworkModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        setMinSize(120, 80);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Whether tiles tell their correlation with the one that is hovered or focused.
    void showCorrelations(boolean on) {
        correlations = on;
        requestLayout();
    }

    /// Brings the tiles up to date with the model.
    void update() {
        int count = model.groups().size();
        while (tiles.size() < count) {
            tiles.add(newTile());
        }
        tiles.subList(count, tiles.size()).clear();
        if (getChildren().size() != count) {
            getChildren().setAll(tiles);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<NetworkModel.Group> groups = model.groups();
        int largest = groups.stream().mapToInt(g -> g.neurons().length).max().orElse(1);
        place = TileLayout.of(Math.max(1, groups.size()), largest, getWidth(), getHeight());
        Color foreground = Ink.SELECTION.in(settings.themeProperty().get());
        int reference = reference();
        for (int i = 0; i < Math.min(tiles.size(), groups.size()); i++) {
            NetworkModel.Group group = groups.get(i);
            int cluster = group.cluster();
            double r = reference < 0 || cluster == reference ? Double.NaN : model.correlation(reference, cluster);
            ClusterTile tile = tiles.get(i);
            tile.resizeRelocate(place.x(i), place.y(i), place.width(), place.height());
            tile.show(
                    group,
                    place,
                    new ClusterTile.Standing(
                            model.isSelected(cluster),
                            model.isEmphasised(group),
                            r,
                            model.gradient(cluster) / model.steepest(),
                            foreground,
                            model.neurons()),
                    adds(cluster));
        }
    }

    /// What the tooltip says of a cluster's gradient.
    private String adds(int cluster) {
        double gradient = model.gradient(cluster);
        return Double.isNaN(gradient)
                ? ""
                : "\nAdds " + model.signed(gradient) + (gradient < 0 ? ": synergy" : ": redundancy")
                        + " with all other clusters";
    }

    private ClusterTile newTile() {
        ClusterTile tile = new ClusterTile();
        tile.setOnMousePressed(_ -> tile.requestFocus());
        tile.setOnMouseClicked(_ -> model.toggle(tile.group().cluster()));
        tile.hoverProperty().subscribe(this::referenceChanged);
        tile.focusedProperty().subscribe(this::referenceChanged);
        return tile;
    }

    private void referenceChanged() {
        if (correlations) {
            requestLayout();
        }
    }

    /// The cluster that correlations are told with: the hovered one, else the focused one, else -1.
    private int reference() {
        if (!correlations) {
            return -1;
        }
        return tiles.stream()
                .filter(Node::isHover)
                .findFirst()
                .or(() -> tiles.stream().filter(Node::isFocused).findFirst())
                .map(tile -> tile.group().cluster())
                .orElse(-1);
    }

    private void pressed(KeyEvent event) {
        int index = tiles.indexOf(event.getTarget());
        if (index < 0) {
            return;
        }
        switch (event.getCode()) {
            case SPACE, ENTER -> model.toggle(tiles.get(index).group().cluster());
            case LEFT -> focus(index - 1);
            case RIGHT -> focus(index + 1);
            case UP -> focus(index - place.columns());
            case DOWN -> focus(index + place.columns());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(int index) {
        if (index >= 0 && index < tiles.size() && tiles.get(index).isFocusTraversable()) {
            tiles.get(index).requestFocus();
        }
    }
}
