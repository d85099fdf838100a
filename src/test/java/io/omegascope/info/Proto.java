package io.omegascope.info;
import java.util.Random;
class Proto {
  public static void main(String[] a) {
    int n = Integer.parseInt(a[0]);
    double[][] x = Samples.independent(new Random(1), n, 500);
    for (int i = 1; i < n; i++) x[i] = Samples.noisySum(new Random(i), x[i], x[0], 0.5);
    if (a.length > 3) x[1] = Samples.noisyCopy(new Random(3), x[0], Double.parseDouble(a[3]));
    double[][] cov = GaussianCopula.transform(x, Ties.AVERAGE, 0).covariance();
    int reps = Integer.parseInt(a[1]); int threads = Integer.parseInt(a[2]);
    for (int r = 0; r < reps; r++) {
      long t = System.nanoTime();
      SearchResult s = MultipletSearch.search(cov, new GaussianEntropy(500, true), SearchOptions.EXTREMES.withThreads(threads), SearchMonitor.NONE);
      long e = System.nanoTime() - t;
      if (reps < 5 || r % (reps / 5) == 0 || r == reps - 1) System.out.printf("n=%d threads %d: %.3f ms, %.2f ns per multiplet, degenerate %d %s, lowest %s%n", n, threads, e/1e6, e / (double)(1L<<n), s.degenerate(), s.determined(), s.lowest());
    }
  }
}
