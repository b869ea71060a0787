package org.isim.app.study;

import java.nio.file.Path;
import java.util.List;
import org.isim.model.economy.Economy;

/**
 * A study as read: its economy, and its rows with spread, status and source.
 *
 * @param folder absolute
 * @param inputs every file read, in order
 */
public record Study(Path folder, StudyContent content, Economy economy, List<Path> inputs) {
    public Study {
        inputs = List.copyOf(inputs);
    }

    public String title() {
        return content.title();
    }

    public String description() {
        return content.description();
    }

    public int baseYear() {
        return content.baseYear();
    }

    public String moneyUnit() {
        return content.moneyUnit();
    }

    public String labourUnit() {
        return content.labourUnit();
    }

    public List<StudyContent.Source> sources() {
        return content.sources();
    }
}
