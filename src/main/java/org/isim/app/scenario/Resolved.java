package org.isim.app.scenario;

import java.nio.file.Path;
import org.isim.app.input.Folder;
import org.isim.app.input.MapNode;
import org.isim.app.input.Place;

/** A scenario after inheritance: every value with the place it comes from. */
public record Resolved(MapNode tree, Folder folder) {
    /** {@code file:line}, the file as inside the study's folder. */
    String origin(Place place) {
        return folder.inside(Path.of(place.file())) + ":" + place.line();
    }
}
