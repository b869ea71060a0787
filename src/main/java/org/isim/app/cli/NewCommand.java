package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.isim.app.input.InputException;
import org.isim.app.input.Percents;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.newstudy.NewStudy;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.study.StudyContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim new}: a study of one's own that runs. */
@Command(
        name = "new",
        description = {
            "Make a folder with a small study that runs: three invented economies, or those of a table of yours.",
            ""
        },
        footer = {
            "",
            "A table is an interregional input-output table as it is usually printed. Its first two rows say who uses",
            "(member; sector, household, government, investment or stocks; or a partner and export), its first two",
            "columns what is used (origin, a member or a partner; product). Rows value-added and employment follow."
        })
final class NewCommand extends Subcommand {
    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder = Path.of("");

    @Option(names = "--table", paramLabel = "FILE", description = "Your own table: CSV or XLSX (its first sheet).")
    private @Nullable Path table;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "A CSV table with the columns code and name, of members, sectors and partners.")
    private @Nullable Path names;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the study.")
    private @Nullable String title;

    @Option(names = "--year", paramLabel = "YEAR", description = "Base year; 2020 unless you say.")
    private @Nullable Integer year;

    @Option(names = "--money", paramLabel = "UNIT", description = "Unit of money; \"million USD\" unless you say.")
    private @Nullable String money;

    @Option(
            names = "--labour",
            paramLabel = "UNIT",
            description = "Unit of employment; \"thousand persons\" unless you say.")
    private @Nullable String labour;

    @Option(
            names = "--barrier",
            paramLabel = "SHARE",
            description =
                    "Share of a good lost between members in the base year, of every product; 10%% is assumed unless you say.")
    private @Nullable String barrier;

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        NewStudy.Wishes wishes = new NewStudy.Wishes(title, year, money, labour, barrier(problems));
        String name = name();
        NewStudy study = null;
        if (table != null) {
            study = NewStudy.of(name, table, names, wishes, problems);
        } else if (names != null) {
            problems.error(Place.wholeFile("--names"), "goes with --table");
        } else if (!problems.hasErrors()) {
            study = NewStudy.example(name, wishes);
        }
        if (study == null || problems.hasErrors()) {
            throw new InputException(problems);
        }
        study.write(folder);
        if (output.json) {
            json(study);
        } else if (!output.quiet) {
            report(study);
        }
        return ExitCode.OPTIMAL;
    }

    private double barrier(Problems problems) {
        if (barrier == null) {
            return Double.NaN;
        }
        double share = Percents.readShare(barrier, Place.wholeFile("--barrier"), problems);
        if (!(share >= 0 && share < 1) && !Double.isNaN(share)) {
            problems.error(Place.wholeFile("--barrier"), "must be at least 0 and below 100%, found " + barrier);
        }
        return share;
    }

    /** The folder's own name in the letters of a data package's. */
    private String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = String.valueOf(last).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return name.replaceAll("^-+|-+$", "").isEmpty() ? "study" : name.replaceAll("^-+|-+$", "");
    }

    private void report(NewStudy study) {
        PrintWriter out = out();
        StudyContent content = study.content();
        out.println(text(
                "written",
                content.title(),
                Integer.toString(content.members().size()),
                Integer.toString(content.sectors().size()),
                folder.toString()));
        if (study.booked() > 0) {
            out.println(text("booked", language.get().number(Display.number(study.booked())), content.moneyUnit()));
        }
        out.println(text(content.members().size() == 1 ? "assumed-room" : "assumed"));
        out.println(text("next", folder.resolve(study.first()).toString()));
    }

    private String text(String key, String... values) {
        return language.get().text("new." + key, values);
    }

    private void json(NewStudy study) {
        StudyContent content = study.content();
        Map<String, @Nullable Object> json = Json.object();
        json.put("folder", folder.toString());
        json.put("study", content.name());
        json.put("members", content.members().size());
        json.put("sectors", content.sectors().size());
        json.put("bookedAsStocks", study.booked());
        json.put("files", study.files().keySet().stream().sorted().toList());
        out().print(Json.text(json));
    }
}
