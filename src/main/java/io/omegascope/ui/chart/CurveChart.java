package io.omegascope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Curves over epochs under a line with title, unit and legend. Several such charts share one range of epochs.
public final class CurveChart extends VBox {
    /// Where the plot begins and ends, in pixels from the left and the right edge of the chart.
    public static final double PLOT_LEFT = 46;

    public static final double PLOT_RIGHT = BareChart.RIGHT;

    private final List<Curve> curves = new ArrayList<>();
    private final ChartHeader header;
    private final EpochAxis epochAxis = new EpochAxis();
    private final ValueAxis valueAxis = new ValueAxis(PLOT_LEFT);
    private final List<Area> areas = new ArrayList<>();
    private final AreaRenderer areaRenderer = new AreaRenderer();
    private final CurveRenderer renderer = new CurveRenderer();
    private final BandLayer bands;
    private final ChangeLayer changes;
    private final CursorLayer cursor;
    private final EpochGestures gestures;
    private final DoubleFunction<String> format;
    private double legendEpoch = Double.NaN;

    /// @param format writes a value of the curves for the legend
    public CurveChart(String title, ObjectProperty<EpochRange> range, DoubleFunction<String> format) {
        this.format = format;
        header = new ChartHeader(title);
        bands = new BandLayer(range);
        changes = new ChangeLayer(range);
        cursor = new CursorLayer(range);
        BareChart chart = new BareChart(epochAxis, valueAxis, areaRenderer, renderer);
        chart.getPlotBackground().getChildren().add(bands);
        chart.getPlotForeground().getChildren().addAll(changes, cursor);
        gestures = new EpochGestures(chart, chart.getPlotForeground(), cursor, range);
        epochAxis.getTickLabelStyle().setVisible(false);
        range.subscribe(epochAxis::show);
        VBox.setVgrow(chart, Priority.ALWAYS);
        setMinHeight(0);
        getStyleClass().add("curve-chart");
        getStylesheets().add(ChartStyles.sheet());
        getChildren().addAll(header, chart);
    }

    // Properties

    /// The lower chart of a stack says what its epochs are.
    ///
    /// @param title empty for the charts above it
    public void setEpochTitle(String title) {
        epochAxis.setName(title.isEmpty() ? null : title);
        epochAxis.getTickLabelStyle().setVisible(!title.isEmpty());
    }

    public void setUnit(String unit) {
        header.setUnit(unit);
    }

    public void setValues(ValueRange range) {
        valueAxis.show(range);
    }

    public void setBands(List<Band> newBands) {
        bands.show(newBands);
    }

    public void setChanges(List<Change> newChanges) {
        changes.show(newChanges);
    }

    /// Marks two epochs; NaN is none. The legend shows the values under the pointer, else those at the selection.
    public void setCursor(double selected, double hovered) {
        cursor.show(selected, hovered);
        legendEpoch = Double.isNaN(hovered) ? selected : hovered;
        updateLegend();
    }

    /// Names one epoch; NaN names none.
    public void setMarker(double epoch, String name) {
        cursor.showMarker(epoch, name);
    }

    public void setOnPick(DoubleConsumer onPick) {
        gestures.setOnPick(onPick);
    }

    /// Hears the epoch under the pointer, NaN when there is none.
    public void setOnHover(DoubleConsumer onHover) {
        gestures.setOnHover(onHover);
    }

    /// Whether data must not be written in this pulse; see [Curve#isBusy].
    public boolean isBusy() {
        return curves.stream().anyMatch(Curve::isBusy) || areas.stream().anyMatch(Area::isBusy);
    }

    // Commands

    public Curve add(CurveStyle style) {
        Curve curve = make(style);
        header.addLegend(curve.legend());
        return curve;
    }

    /// Adds a curve that is not always there; its legend has a line of its own.
    public Curve addGuest(CurveStyle style) {
        Curve curve = make(style);
        header.addGuest(curve.legend());
        return curve;
    }

    /// Adds an area behind the curves, in a colour as style sheets know it. It has no legend of its own.
    public Area addArea(String color) {
        Area area = new Area(color);
        areas.add(area);
        areaRenderer.getDatasets().add(area.data());
        return area;
    }

    /// Puts words on a line of their own under the title.
    public void addNote(Note note) {
        header.addGuest(note);
    }

    /// Puts a control at the right end of the title line.
    public void addControl(Node control) {
        header.addControl(control);
    }

    /// To be called when curves have changed.
    public void updateLegend() {
        for (Curve curve : curves) {
            double value = curve.valueAt(legendEpoch);
            curve.legend().showValue(Double.isNaN(value) ? "–" : format.apply(value));
        }
    }

    private Curve make(CurveStyle style) {
        Curve curve = new Curve(style);
        curves.add(curve);
        renderer.getDatasets().add(curve.data());
        return curve;
    }
}
