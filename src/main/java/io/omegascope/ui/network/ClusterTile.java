package io.omegascope.ui.network;

import io.omegascope.info.Multiplet;
import io.omegascope.ui.ClusterMark;
import io.omegascope.ui.Figures;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Theme;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One cluster: a heading and a dot for every neuron. Works like a toggle button.
final class ClusterTile extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("dropped");
    private static final int NOWHERE = -1;

    /// How a tile stands among the others.
    ///
    /// @param correlation with the cluster under the pointer; NaN where it is not shown
    /// @param gradient    what the cluster adds to O-information, from -1 to 1; NaN for nothing
    /// @param foreground  for rings and bars
    /// @param neurons     those that alone stand out; null for all of the cluster
    record Standing(
            boolean chosen,
            boolean emphasised,
            double correlation,
            double gradient,
            Color foreground,
            @Nullable Multiplet neurons) {
        boolean isBright(int neuron) {
            return neurons == null ? emphasised : neurons.contains(neuron);
        }
    }

    private final Label title = new Label();
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private NetworkModel.Group group = new NetworkModel.Group(-1, -1, new int[0]);
    private TileLayout layout = TileLayout.of(1, 1, 0, 0);
    private Standing standing = new Standing(false, true, Double.NaN, Double.NaN, Color.GRAY, null);
    private String adds = "";
    private int hovered = NOWHERE;

    ClusterTile() {
        getStyleClass().add("cluster-tile");
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        title.setManaged(false);
        canvas.setManaged(false);
        title.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, title);
        tooltip.setShowDelay(Duration.millis(150));
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> hoverOver(neuronAt(event)));
        setOnMouseExited(_ -> hoverOver(NOWHERE));
    }

    NetworkModel.Group group() {
        return group;
    }

    /// What the tooltip says now.
    String hint() {
        return tooltip.getText();
    }

    /// @param more ends the tooltip
    void show(NetworkModel.Group shown, TileLayout place, Standing where, String more) {
        adds = more;
        group = shown;
        layout = place;
        standing = where;
        boolean related = !Double.isNaN(where.correlation());
        title.setText(
                related ? "c%d r %s".formatted(shown.name(), Figures.correlation(where.correlation())) : shown.title());
        setFocusTraversable(!shown.isDropped());
        setAccessibleText(sentence());
        pseudoClassStateChanged(CHOSEN, where.chosen());
        pseudoClassStateChanged(DIMMED, !where.emphasised());
        pseudoClassStateChanged(DROPPED, shown.isDropped());
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        if (hovered >= shown.neurons().length) {
            hovered = NOWHERE;
        }
        hoverOver(hovered);
    }

    @Override
    protected void layoutChildren() {
        title.resizeRelocate(
                TileLayout.PADDING, 1, Math.max(0, getWidth() - TileLayout.PADDING), TileLayout.HEADER - 3);
        canvas.relocate(TileLayout.PADDING, 0);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(standing.chosen())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private int neuronAt(MouseEvent event) {
        int column = (int) Math.floor((event.getX() - TileLayout.PADDING) / layout.pitch());
        int row = (int) Math.floor((event.getY() - TileLayout.HEADER) / layout.pitch());
        int index = row * layout.dotsAcross() + column;
        boolean inside = column >= 0 && column < layout.dotsAcross() && row >= 0;
        return inside && index < group.neurons().length ? index : NOWHERE;
    }

    private void hoverOver(int index) {
        hovered = index;
        tooltip.setText(index == NOWHERE ? sentence() : "Neuron %d, %s".formatted(group.neurons()[index], place()));
        paint();
    }

    private String sentence() {
        return group.isDropped()
                ? group.neurons().length + " constant neurons, dropped: they carry no information"
                : "Cluster %d, %d neurons%s".formatted(group.name(), group.neurons().length, adds);
    }

    private String place() {
        return group.isDropped() ? "constant and dropped" : "cluster " + group.name();
    }

    private void paint() {
        canvas.setWidth(Math.max(0, layout.innerWidth()));
        canvas.setHeight(Math.max(0, layout.height()));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setStroke(standing.foreground());
        if (Double.isNaN(standing.correlation())) {
            paintGradient(g);
        } else {
            paintCorrelation(g);
        }
        paintDots(g);
    }

    /// A bar along the foot, as long as |r|: solid for a positive one, hollow for a negative one.
    private void paintCorrelation(GraphicsContext g) {
        double r = standing.correlation();
        double length = Math.abs(r) * layout.innerWidth();
        double top = layout.height() - TileLayout.PADDING;
        if (r > 0) {
            g.setFill(standing.foreground());
            g.fillRect(0, top, length, 3);
        } else if (r < 0) {
            g.strokeRect(0.5, top + 0.5, Math.max(0, length - 1), 2);
        }
    }

    /// A bar along the foot in the colour of synergy or redundancy.
    private void paintGradient(GraphicsContext g) {
        double gradient = standing.gradient();
        if (Double.isFinite(gradient)) {
            boolean dark = standing.foreground().getBrightness() > 0.5;
            g.setFill((gradient < 0 ? Ink.SYNERGY : Ink.REDUNDANCY).in(dark ? Theme.DARK : Theme.LIGHT));
            double length = Math.max(1, Math.abs(gradient) * layout.innerWidth());
            g.fillRect(0, layout.height() - TileLayout.PADDING, length, 3);
        }
    }

    private void paintDots(GraphicsContext g) {
        Color ink = Ink.cluster(group.name());
        ClusterMark mark = ClusterMark.of(group.name());
        double pitch = layout.pitch();
        double size = pitch * 0.82;
        int across = layout.dotsAcross();
        for (int i = 0; i < group.neurons().length; i++) {
            double x = i % across * pitch;
            double y = TileLayout.HEADER + Math.floorDiv(i, across) * pitch;
            g.setFill(standing.isBright(group.neurons()[i]) ? ink : ink.deriveColor(0, 1, 1, 0.25));
            mark.paint(g, x, y, size);
            if (i == hovered) {
                g.strokeOval(x - 0.5, y - 0.5, size + 1, size + 1);
            }
        }
    }
}
