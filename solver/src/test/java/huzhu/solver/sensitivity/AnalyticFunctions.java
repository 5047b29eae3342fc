package huzhu.solver.sensitivity;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Functions of the unit cube whose sensitivity is known exactly. */
final class AnalyticFunctions {
    private AnalyticFunctions() {}

    /**
     * sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ on −π to π, a = 7, b = 0.1. Source: T. Ishigami, T. Homma, "An importance
     * quantification technique in uncertainty analysis for computer models", ISUMA '90 (1990), 398–403.
     */
    static double ishigami(double[] u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    /** ∏ (|4x − 2| + a) / (1 + a). Source: A. Saltelli, I. M. Sobol' 1995, as in Saltelli et al., Global Sensitivity Analysis (2008). */
    static ToDoubleFunction<double[]> sobolG(double... a) {
        return u -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        };
    }

    /** The share of variance of one input of the g function alone, and its total, in closed form. */
    static double[] sobolGIndices(int input, double... a) {
        double all = 1;
        double others = 1;
        double own = 0;
        for (int i = 0; i < a.length; i++) {
            double v = 1 / (3 * (1 + a[i]) * (1 + a[i]));
            all *= 1 + v;
            if (i == input) {
                own = v;
            } else {
                others *= 1 + v;
            }
        }
        return new double[] {own / (all - 1), own * others / (all - 1)};
    }

    /**
     * Morris' function of twenty inputs, the coefficients that he draws at random being 0. Source: M. D. Morris 1991, section
     * 5.
     */
    static double morris(double[] u) {
        var w = new double[20];
        for (int i = 0; i < 20; i++) {
            boolean isCurved = i == 2 || i == 4 || i == 6;
            w[i] = 2 * ((isCurved ? 1.1 * u[i] / (u[i] + 0.1) : u[i]) - 0.5);
        }
        double y = 0;
        for (int i = 0; i < 10; i++) {
            y += 20 * w[i];
        }
        for (int i = 0; i < 6; i++) {
            for (int j = i + 1; j < 6; j++) {
                y -= 15 * w[i] * w[j];
                for (int l = j + 1; i < 5 && j < 5 && l < 5; l++) {
                    y -= 10 * w[i] * w[j] * w[l];
                }
            }
        }
        return y + 5 * w[0] * w[1] * w[2] * w[3];
    }

    static double[] answers(double[][] points, ToDoubleFunction<double[]> function) {
        return Stream.of(points).mapToDouble(function).toArray();
    }
}
