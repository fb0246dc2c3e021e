package nl.geland.analysis.effects;

import org.hipparchus.special.Gamma;

/** The kind of outcome of a {@link Regression}, each with its canonical link. */
public enum Family {
    /** Yes or no, as 1 and 0; coefficients are logarithms of odds ratios. */
    LOGISTIC {
        @Override
        double mean(double predictor) {
            var odds = Math.exp(-Math.abs(predictor));
            return (predictor >= 0 ? 1 : odds) / (1 + odds);
        }

        @Override
        double spread(double mean) {
            return mean * (1 - mean);
        }

        @Override
        double logLikelihood(double outcome, double predictor, double mean) {
            return outcome * predictor - Math.max(predictor, 0) + Math.log(Math.max(mean, 1 - mean));
        }

        @Override
        void expect(Expectations rows) {
            LogisticCurve.expect(rows);
        }

        @Override
        String expected() {
            return "0 or 1";
        }

        @Override
        boolean allows(double outcome) {
            return outcome == 0 || outcome == 1;
        }
    },
    /** An amount; coefficients are in its unit. */
    LINEAR {
        @Override
        double mean(double predictor) {
            return predictor;
        }

        @Override
        double spread(double mean) {
            return 1;
        }

        @Override
        double logLikelihood(double outcome, double predictor, double mean) {
            return -(outcome - mean) * (outcome - mean) / 2;
        }

        @Override
        String expected() {
            return "a finite number";
        }

        @Override
        boolean allows(double outcome) {
            return Double.isFinite(outcome);
        }
    },
    /** A count; coefficients are logarithms of ratios of rates. */
    POISSON {
        @Override
        double mean(double predictor) {
            return Math.exp(predictor);
        }

        @Override
        double spread(double mean) {
            return mean;
        }

        @Override
        double logLikelihood(double outcome, double predictor, double mean) {
            return outcome * predictor - mean - Gamma.logGamma(outcome + 1);
        }

        @Override
        String expected() {
            return "0 or a positive number";
        }

        @Override
        boolean allows(double outcome) {
            return outcome >= 0 && Double.isFinite(outcome);
        }
    };

    abstract double mean(double predictor);

    /** Variance of an outcome with this mean, up to the dispersion. */
    abstract double spread(double mean);

    /** Of one outcome at a predictor and its {@link #mean}; for {@link #LINEAR} minus half the squared distance. */
    abstract double logLikelihood(double outcome, double predictor, double mean);

    /** Fills in what is expected of rows at their predictors. */
    void expect(Expectations rows) {
        for (var place = 0; place < rows.size; place++) {
            var mean = mean(rows.predictor[place]);
            rows.mean[place] = mean;
            rows.spread[place] = spread(mean);
            rows.logLikelihood[place] = logLikelihood(rows.outcome[place], rows.predictor[place], mean);
        }
    }

    abstract String expected();

    abstract boolean allows(double outcome);
}
