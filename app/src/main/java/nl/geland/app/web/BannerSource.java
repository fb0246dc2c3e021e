package nl.geland.app.web;

import java.util.Optional;

/** Tells the shell which data are loaded; the module that holds the data implements it. */
public interface BannerSource {

    /** The line for every page; empty when nothing has been loaded yet. */
    Optional<Banner> banner();
}
