package nl.geland.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How somebody looks at pages.
 *
 * @param width of the window, in CSS pixels
 * @param script whether scripts run
 */
record Look(int width, boolean script) {

    static final Look DESK = new Look(1280, true);
    static final Look TELEPHONE = new Look(390, true);
    static final Look WITHOUT_SCRIPT = new Look(1280, false);

    int height() {
        return width < 600 ? 844 : 900;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height())
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
