package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OrderSpread;
import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.store.Library;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole window with the sample run and made-up replicates, to look at. Arguments: `dark`, `bits`, `bare`,
/// `epoch 90`, `multiplet 0,3,7`, `WIDTHxHEIGHT`, `null RANDOM_CLUSTERS`, `bootstrap`, `file PATH`.
public final class WindowGallery {
    private WindowGallery() {}

    static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    public static final class Window extends Application {
        private List<String> args = List.of();

        @Override
        public void start(Stage stage) throws IOException {
            args = getParameters().getRaw();
            Settings settings = new Settings();
            settings.themeProperty().set(args.contains("dark") ? Theme.DARK : Theme.LIGHT);
            settings.pairsProperty().set(args.contains("pairs"));
            settings.unitProperty().set(args.contains("bits") ? Unit.BITS : Unit.NATS);
            Workbench workbench = new Workbench(settings, Library.standard());
            String size = args.stream()
                    .filter(a -> a.matches("\\d+x\\d+"))
                    .findFirst()
                    .orElse("1920x1080");
            Scene scene = WorkbenchView.scene(
                    workbench,
                    Library.standard(),
                    Dialogs.NONE,
                    Double.parseDouble(size.substring(0, size.indexOf('x'))),
                    Double.parseDouble(size.substring(size.indexOf('x') + 1)));
            new FxPump(workbench::pump).start();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            fill(workbench);
        }

        private void fill(Workbench workbench) throws IOException {
            if (args.contains("open")) {
                after("open", path -> workbench.openAny(Path.of(path)));
                return;
            }
            StoredRun stored = RunReader.read(Path.of("sample-runs/wd-2.0"));
            RunModel run = new RunModel(stored.id(), Titles.of(stored.config()), stored.config(), null);
            run.accept(stored.events().stream().map(this::decorated).toList());
            workbench.show(run);
            workbench.selection().select(run);
            after("epoch", at -> workbench.selection().selectEpoch(Integer.parseInt(at)));
            after("multiplet", members -> workbench
                    .selection()
                    .selectMultiplet(new Multiplet(Arrays.stream(members.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray())));
        }

        private RunEvent decorated(RunEvent event) {
            return args.contains("bare") || !(event instanceof RunEvent.InfoProfile p)
                    ? event
                    : new RunEvent.InfoProfile(p.epoch(), decorated(p.profile(), p.epoch()));
        }

        private Profile decorated(Profile p, int epoch) {
            Replicates.Source[] source = {Replicates.Source.UNTRAINED};
            after("null", name -> source[0] = Replicates.Source.valueOf(name));
            Random random = new Random(epoch);
            Replicates expected = new Replicates(
                    source[0],
                    200,
                    Spread.testing(p.synergy(), draws(random, 0.012, 0.004)),
                    Spread.testing(p.redundancy(), draws(random, 0.004, 0.001)),
                    p.result().orders().stream()
                            .map(o -> new OrderSpread(
                                    o.order(),
                                    Spread.testing(-o.min().value(), draws(random, -0.001 * o.order(), 0.001)),
                                    Spread.testing(o.max().value(), draws(random, 0.004, 0.001))))
                            .toList());
            Replicates resampled = new Replicates(
                    Replicates.Source.BOOTSTRAP,
                    200,
                    Spread.of(draws(random, p.synergy(), 0.003)),
                    Spread.of(draws(random, p.redundancy(), 0.0006)),
                    List.of());
            double[] tied = new double[p.clusters()];
            Arrays.setAll(tied, i -> i == 3 ? 0.24 : 0.02);
            return new Profile(
                    p.samples(),
                    p.labels(),
                    tied,
                    p.covariance(),
                    p.result(),
                    args.contains("bootstrap") ? List.of(expected, resampled) : List.of(expected),
                    p.progress(),
                    p.reason());
        }

        private static double[] draws(Random random, double mean, double deviation) {
            double[] draws = new double[200];
            Arrays.setAll(draws, _ -> mean + deviation * random.nextGaussian());
            return draws;
        }

        private void after(String word, java.util.function.Consumer<String> then) {
            int at = args.indexOf(word);
            if (at >= 0) {
                then.accept(args.get(at + 1));
            }
        }
    }
}
