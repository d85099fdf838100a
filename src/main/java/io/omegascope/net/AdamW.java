package io.omegascope.net;

/// AdamW with decoupled weight decay (Loshchilov & Hutter 2018, algorithm 2, as torch.optim.AdamW):
///
///     θ ← θ (1 − lr·wd);  m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²
///     θ ← θ − lr / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
///
/// @param holdNorm whether all parameters are rescaled after each step to the global L2 norm they started with
public record AdamW(
        double learningRate, double weightDecay, double beta1, double beta2, double epsilon, boolean holdNorm) {

    /// `1 − lr·wd`.
    double decay() {
        return 1 - learningRate * weightDecay;
    }

    /// `lr / (1 − β₁ᵗ)` for update number `step`, counted from 1.
    double stepSize(int step) {
        return learningRate / (1 - Math.pow(beta1, step));
    }

    /// `√(1 − β₂ᵗ)` for update number `step`, counted from 1.
    double secondMomentScale(int step) {
        return Math.sqrt(1 - Math.pow(beta2, step));
    }
}
