package io.omegascope.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/// K-means of points in a few dimensions: of several k-means++ starts, the one whose points end nearest to their
/// centres. Every start has its own numbers from the seed, and nothing is shared.
final class KMeans {
    private static final int STARTS = 10;
    private static final int MOST_ITERATIONS = 300;

    private KMeans() {}

    private record Point(int index, double[] values) implements Clusterable {
        @Override
        public double[] getPoint() {
            return values;
        }
    }

    /// @param points   `[points][dimensions]`
    /// @param clusters at most as many as points
    /// @return the cluster of each point; where points coincide there may be fewer clusters than asked for
    static int[] labels(double[][] points, int clusters, long seed) {
        List<Point> all = IntStream.range(0, points.length)
                .mapToObj(i -> new Point(i, points[i]))
                .toList();
        List<CentroidCluster<Point>> best = IntStream.range(0, STARTS)
                .mapToObj(start -> clusters(all, clusters, seed + start))
                .min(Comparator.comparingDouble(KMeans::spread))
                .orElseThrow();
        int[] labels = new int[points.length];
        for (int cluster = 0; cluster < best.size(); cluster++) {
            for (Point point : best.get(cluster).getPoints()) {
                labels[point.index] = cluster;
            }
        }
        return labels;
    }

    private static List<CentroidCluster<Point>> clusters(List<Point> points, int clusters, long seed) {
        return new KMeansPlusPlusClusterer<Point>(
                        clusters, MOST_ITERATIONS, new EuclideanDistance(), new Well19937c(seed))
                .cluster(points);
    }

    /// The sum of squared distances of points from their centres.
    private static double spread(List<CentroidCluster<Point>> clusters) {
        double sum = 0;
        for (CentroidCluster<Point> cluster : clusters) {
            double[] center = cluster.getCenter().getPoint();
            for (Point point : cluster.getPoints()) {
                for (int d = 0; d < center.length; d++) {
                    double difference = point.values[d] - center[d];
                    sum += difference * difference;
                }
            }
        }
        return sum;
    }
}
