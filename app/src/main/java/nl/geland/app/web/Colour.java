package nl.geland.app.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour of the screen, with the contrast of WCAG 2.2 (relative luminance and contrast ratio, success criterion
 * 1.4.3).
 */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    static Colour of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A colour is written as #rrggbb, such as #1f5f8b");
        }
        int all = Integer.parseInt(hex, 1, 7, 16);
        return new Colour(all >> 16, (all >> 8) & 0xff, all & 0xff);
    }

    /** From 1 (the same) to 21 (black on white). */
    double contrastWith(Colour other) {
        double mine = luminance() + 0.05;
        double others = other.luminance() + 0.05;
        return Math.max(mine, others) / Math.min(mine, others);
    }

    /** The colour nearest to this one, towards black or white, that can be read on a background. */
    Colour readableOn(Colour background, Colour towards) {
        var colour = this;
        for (int step = 1; colour.contrastWith(background) < Municipality.READABLE && step <= 20; step++) {
            colour = mixedWith(towards, step / 20.0);
        }
        return colour;
    }

    Colour mixedWith(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
