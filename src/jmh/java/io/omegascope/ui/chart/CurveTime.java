package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;
import io.omegascope.ui.Look;
import io.omegascope.ui.Settings;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One more point of a long curve and a redraw, 900 pixels wide and 220 high: what it costs to choose the points, to
/// tell the canvas, and with all pixels made by software.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw", "-Xmx1g"})
public class CurveTime {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 220;

    @Param({"1000", "1000000"})
    public int count = 1000;

    @Param({"linear", "logarithmic", "closer"})
    public String view = "linear";

    /// A smooth curve with a little noise, or one that fills the whole height with noise.
    @Param({"0.02", "1"})
    public double noise = 0.02;

    private final Points points = new Points();
    private final Columns columns = new Columns();
    private final SplittableRandom random = new SplittableRandom(1);
    private double[] edges = {};
    private @Nullable BareChart chart;
    private WritableImage image = new WritableImage(1, 1);

    @Setup
    public void show() {
        while (points.size() < count) {
            addOne();
        }
        Platform.startup(() -> {});
        onFx(() -> {
            Platform.setImplicitExit(false);
            Curve curve = new Curve(CurveStyle.of(Ink.TEST, "test"));
            curve.show(points);
            CurveRenderer renderer = new CurveRenderer();
            renderer.getDatasets().setAll(curve.data());
            EpochAxis axis = new EpochAxis();
            EpochRange whole = EpochRange.whole(count, view.equals("logarithmic"));
            EpochRange range = view.equals("closer") ? whole.zoomed(0.01, 0.7) : whole;
            axis.show(range);
            ValueAxis values = new ValueAxis(46);
            values.show(ValueRange.SHARE);
            chart = new BareChart(axis, values, renderer);
            Scene scene = new Scene(chart, WIDTH, HEIGHT);
            Look.dress(scene, new Settings());
            scene.getStylesheets().add(ChartStyles.sheet());
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return stage;
        });
        edges = onFx(() -> {
            int width = (int) chart().getXAxis().getLength();
            double[] found = new double[width + 1];
            for (int i = 0; i <= width; i++) {
                found[i] = chart().getXAxis().getValueForDisplay(i);
            }
            image = new WritableImage((int) Math.ceil(chart().getCanvas().getWidth()), (int)
                    Math.ceil(chart().getCanvas().getHeight()));
            return found;
        });
    }

    @Benchmark
    public int choose() {
        addOne();
        columns.choose(points, edges);
        return columns.count();
    }

    @Benchmark
    public int tellTheCanvas() {
        return onFx(() -> {
            addOne();
            chart().redrawCanvas();
            return points.size();
        });
    }

    @Benchmark
    public WritableImage draw() {
        return onFx(() -> {
            addOne();
            chart().redrawCanvas();
            return chart().getCanvas().snapshot(null, image);
        });
    }

    private void addOne() {
        double smooth = 0.5 + 0.4 * Math.sin(points.size() * 6.0 / count);
        points.add(points.size(), (1 - noise) * smooth + noise * random.nextDouble());
    }

    private BareChart chart() {
        return Objects.requireNonNull(chart);
    }

    private static <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
