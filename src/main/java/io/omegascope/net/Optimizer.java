package io.omegascope.net;

/// How a gradient changes the parameters: θ is a parameter, g its gradient, η the learning rate and λ the weight
/// decay of this update, t its number, counted from 1.
///
/// @param momentum β of SGD
/// @param filter   what the gradient goes through first
/// @param holdNorm whether all parameters are rescaled after each update to the global L2 norm they started with
public record Optimizer(
        Method method,
        double beta1,
        double beta2,
        double epsilon,
        double momentum,
        GradientFilter filter,
        boolean holdNorm) {
    public enum Method {
        /// AdamW with decoupled decay (Loshchilov & Hutter 2018, algorithm 2, as torch.optim.AdamW):
        ///
        ///     θ ← θ (1 − ηλ);  m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²
        ///     θ ← θ − η / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
        ADAMW,
        /// Adam with L2 regularisation (Kingma & Ba 2014): g ← g + λθ, then as AdamW without decay.
        ADAM,
        /// Momentum with decoupled decay: θ ← θ (1 − ηλ);  m ← β m + g;  θ ← θ − η m.
        SGD
    }

    /// AdamW with the usual constants.
    public static Optimizer adamW(boolean holdNorm) {
        return new Optimizer(Method.ADAMW, 0.9, 0.999, 1e-8, 0, GradientFilter.NONE, holdNorm);
    }

    /// The factor of decoupled decay, 1 − ηλ, or 1.
    double decay(double rate, double weightDecay) {
        return method == Method.ADAM ? 1 : 1 - rate * weightDecay;
    }

    /// `η / (1 − β₁ᵗ)`.
    double stepSize(double rate, int step) {
        return rate / (1 - Math.pow(beta1, step));
    }

    /// `√(1 − β₂ᵗ)`.
    double secondMomentScale(int step) {
        return Math.sqrt(1 - Math.pow(beta2, step));
    }
}
