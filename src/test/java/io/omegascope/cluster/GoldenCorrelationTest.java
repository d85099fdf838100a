package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Average linkage against SciPy and spectral clustering against scikit-learn, both on |correlation|.
class GoldenCorrelationTest {
    private final JsonNode golden = Golden.read("clusterings_120x40.json");
    private final Activations activations = Activations.of(Golden.columns(golden.get("X")));

    @Test
    void correlations() {
        assertArrayEquals(Golden.doubles(golden.get("correlation_row0")), Correlations.absolute(activations)[0], 1e-12);
    }

    @Test
    void theTreeOfAverageLinkage() {
        Dendrogram tree = CorrelationClustering.tree(activations);
        assertArrayEquals(Golden.doubles(golden.get("heights")), tree.heights(), 1e-12);
        JsonNode children = golden.get("children");
        for (int i = 0; i < children.size(); i++) {
            assertArrayEquals(Golden.ints(children.get(i)), tree.children()[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10, 24})
    void clustersOfAverageLinkage(int clusters) {
        assertArrayEquals(labels("average", clusters), new CorrelationClustering(clusters).labels(activations));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, Long.MAX_VALUE})
    void clustersByEigenvectors(long seed) {
        int[] blocks = Labels.inOrder(Golden.ints(golden.get("blocks")));
        assertArrayEquals(blocks, labels("spectral", 5));
        assertArrayEquals(blocks, new SpectralClustering(5, seed).labels(activations));
    }

    private int[] labels(String method, int clusters) {
        int[] labels = Golden.ints(golden.get(method).get(Integer.toString(clusters)));
        assertEquals(clusters, Arrays.stream(labels).distinct().count());
        return Labels.inOrder(labels);
    }
}
