package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.multiplets.MultipletsView;
import io.omegascope.ui.network.NetworkView;
import io.omegascope.ui.timeline.TimelineView;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The views of neurons, multiplets and epochs with sample runs, to look at. Arguments: `dark`, `small`, `large`,
/// `live`, `empty`, `none`, `epoch 90`, `multiplet 0,3,7`.
public final class ViewGallery {
    private ViewGallery() {}

    static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            Settings settings = new Settings();
            Selection selection = new Selection();
            boolean small = getParameters().getRaw().contains("small");
            if (getParameters().getRaw().contains("dark")) {
                settings.themeProperty().set(Theme.DARK);
            }
            NetworkView network = new NetworkView(selection, settings, _ -> SampleRuns.NO_ACTIVATIONS);
            MultipletsView multiplets = new MultipletsView(selection, settings, _ -> SampleRuns.NO_ACTIVATIONS);
            double width = small ? 366 : 470;
            network.setPrefSize(width, 290);
            multiplets.setPrefSize(width, 290);
            HBox right = small
                    ? new HBox(20, tabs(network, width), tabs(multiplets, width))
                    : new HBox(20, new VBox(10, network, multiplets));
            BorderPane root = new BorderPane(right);
            root.setBottom(new TimelineView(selection, settings));
            Scene scene = new Scene(root, small ? 1340 : 1900, small ? 420 : 900);
            Look.dress(scene, settings);
            stage.setScene(scene);
            stage.show();
            fill(selection);
        }

        private void fill(Selection selection) {
            List<String> args = getParameters().getRaw();
            if (args.contains("none")) {
                return;
            }
            RunModel run = args.contains("empty") || args.contains("large")
                    ? SampleRuns.empty()
                    : args.contains("live") ? SampleRuns.upTo(130) : SampleRuns.finished();
            if (args.contains("large")) {
                run.accept(List.of(new RunEvent.InfoProfile(1500, SampleRuns.large(1000, 20, 30))));
            }
            selection.select(run);
            int at = args.indexOf("epoch");
            if (at >= 0) {
                selection.selectEpoch(Integer.parseInt(args.get(at + 1)));
            }
            int multiplet = args.indexOf("multiplet");
            if (multiplet >= 0) {
                selection.selectMultiplet(
                        new Multiplet(Arrays.stream(args.get(multiplet + 1).split(","))
                                .mapToInt(Integer::parseInt)
                                .toArray()));
            }
        }

        private static TabPane tabs(Node node, double width) {
            Tab tab = new Tab("Network", node);
            TabPane tabs = new TabPane(tab);
            tabs.setPrefSize(width, 330);
            tabs.setMaxSize(width, 330);
            return tabs;
        }
    }
}
